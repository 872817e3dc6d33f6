import { round } from './money/round.js';
console.log(round(2.345));
