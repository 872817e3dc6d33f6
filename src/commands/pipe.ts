import type { Env } from '../env.ts';
export interface PipeOptions {
  readonly as?: string;
  readonly exit?: number;
  readonly budget?: number;
}
export async function pipe(_options: PipeOptions, _env: Env): Promise<number> {
  return 0;
}
