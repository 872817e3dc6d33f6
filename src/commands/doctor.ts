import type { Env } from '../env.ts';
export interface DoctorOptions {
  readonly json?: boolean;
}
export async function doctor(_o: DoctorOptions, _s: object, _e: Env): Promise<number> {
  return 0;
}
