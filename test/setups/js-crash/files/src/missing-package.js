import { createStore } from '@depot/store';
console.log(createStore());
