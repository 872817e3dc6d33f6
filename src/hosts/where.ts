import type { Env } from '../env.ts';
import type { Where } from './host.ts';

export const whereOf = ({ userHome, folder = '/', hostFolders }: Env): Where => ({
  home: userHome,
  folder,
  variables: hostFolders,
});
