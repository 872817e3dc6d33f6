import picocolors from 'picocolors';

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours are for people. */
export const createColours = (on: boolean): Colours => picocolors.createColors(on);
