import type { Env } from '../env.ts';
export interface RawOptions {
  readonly lines?: string;
  readonly grep?: string;
  readonly list?: boolean;
  readonly json?: boolean;
}
export async function raw(_id: string | undefined, _options: RawOptions, _env: Env): Promise<number> {
  return 0;
}
