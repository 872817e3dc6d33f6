import { chunk } from 'lodash';
import { z } from 'zod';
import { label, type Parcel } from './parcel';

const schema = z.object({ id: z.string(), weight: z.number(), boxes: z.array(z.number()) });
const parcels: Parcel[] = [{ id: 'P-1', weight: 20, boxes: [5, 6] }].map((parcel) => schema.parse(parcel));
for (const row of chunk(parcels, 2)) console.log(row.map(label).join(', '));
