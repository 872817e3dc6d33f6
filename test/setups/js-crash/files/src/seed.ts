import { open, type Store } from './store.ts';

interface Parcel { readonly id: string; readonly store: Store }

async function seed(count: number): Promise<Parcel[]> {
  const store = open('north');
  return Promise.all(Array.from({ length: count }, async (_, at) => ({ id: `P-${at}`, store: await store.ready() })));
}

const parcels = await seed(4);
console.log(parcels.length);
