import type { Env } from '../env.ts';
import type { Where } from './host.ts';

export const whereOf = ({ userFolder, folder = '/', variable }: Env): Where => ({ home: userFolder, folder, variable });
