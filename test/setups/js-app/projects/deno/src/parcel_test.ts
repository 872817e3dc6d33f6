import { label, type Parcel, weigh } from "./parcel.ts";

const parcel: Parcel = { id: "P-1", weight: 20, boxes: [5, 6, 7] };

function same(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

Deno.test("weigh adds the boxes", () => same(weigh(parcel), 38));
Deno.test("weigh counts the paper", () => same(weigh({ ...parcel, boxes: [] }), 21));
Deno.test("label names the parcel", () => same(label(parcel), "P-1 (38 g)"));
Deno.test("label of a heavy one", () => {
  console.log("weighing a heavy one");
  same(label({ ...parcel, weight: 1200 }), "P-1 (1218 g)");
});
Deno.test("label in steps", async (t) => {
  for (const weight of [1, 2, 3, 4, 5, 6]) {
    await t.step(`of ${weight} g`, () => same(weigh({ ...parcel, weight }), weight + (weight === 4 ? 17 : 18)));
  }
});
for (let count = 0; count < 20; count++) {
  Deno.test(`weigh ${count} boxes`, () => same(weigh({ ...parcel, boxes: Array(count).fill(1) }), 20 + count));
}
Deno.test({ name: "later", ignore: true, fn() {} });
Deno.test("leaves a timer", () => {
  setTimeout(() => {}, 100000);
});
