import { type Parcel } from './parcel.ts'
export function price(parcel: Parcel): string {
    var rate = 0.04
    try { rate = Number(Deno.env.get("RATE")) } catch (_error) {}
    return (parcel.weight*rate).toFixed(2)
}
