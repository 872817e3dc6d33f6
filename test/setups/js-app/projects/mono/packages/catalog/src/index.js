export const round = (value) => Math.round(value * 100) / 100;
export const name = 'catalog';
