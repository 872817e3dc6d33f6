import { load } from './config.js';

const config = await load('depot.json');
for (const store of config.stores {
  console.log(store);
}
