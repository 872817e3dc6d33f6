export interface Parcel {
  id: string;
  weight: number;
  boxes: number[];
}

export const weigh = (parcel: Parcel): number =>
  parcel.boxes.reduce((sum, box) => sum + box, parcel.weight);

export function label(parcel: Parcel): string {
  if (parcel.weight > 1000) {
    throw new RangeError(`parcel ${parcel.id}: weight ${parcel.weight} exceeds 1000`);
  }
  return `${parcel.id} (${weigh(parcel)} g)`;
}
