import { label } from "./parcel.ts";

function readParcels(file: string) {
  return JSON.parse(Deno.readTextFileSync(file));
}

console.log("reading parcels");
for (const parcel of readParcels("parcels.json")) console.log(label(parcel));
