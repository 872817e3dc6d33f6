export interface Parcel { id: string; weight: number; boxes: number[] }

export const weigh = (parcel: Parcel): number => parcel.boxes.reduce((sum, box) => sum + box, parcel.weight);

export function label(parcel: Parcel): string {
  if (parcel.weight > 1000) throw new RangeError(`parcel ${parcel.id}: weight ${parcel.weight} exceeds 1000`);
  return `${parcel.id} (${weigh(parcel)} g)`;
}

export const split = (parcel: Parcel, most: number): number[][] => {
  const rows: number[][] = [];
  for (let at = 0; at < parcel.boxes.length; at += most) rows.push(parcel.boxes.slice(at, at + most));
  return rows;
};
