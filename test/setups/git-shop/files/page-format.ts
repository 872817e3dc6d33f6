export type PageFormat = 'A4' | 'A5' | 'A6' | '4x6in';

const POINTS_PER_MM = 72 / 25.4;

const SIZES: Record<PageFormat, readonly [width: number, height: number]> = {
  A4: [210, 297],
  A5: [148, 210],
  A6: [105, 148],
  '4x6in': [101.6, 152.4],
};

export function sizeOf(format: PageFormat): [number, number] {
  const [width, height] = SIZES[format];
  return [width * POINTS_PER_MM, height * POINTS_PER_MM];
}
