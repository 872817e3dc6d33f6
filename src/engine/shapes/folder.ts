const FEW_FILES = 3;

/** The folder that all files of absolute paths are under; without its last part where that is all that tells where a file is. */
export function sharedFolder(all: readonly string[]): string {
  const files = [...new Set(all)];
  if (files.length < FEW_FILES || !files.every((file) => file.startsWith('/'))) return '';
  let prefix = files[0]!;
  for (const file of files)
    while (!file.startsWith(prefix)) prefix = prefix.slice(0, prefix.lastIndexOf('/', prefix.length - 2) + 1);
  const above = prefix.slice(0, prefix.lastIndexOf('/', prefix.length - 2) + 1);
  return prefix.endsWith('/') && files.every((file) => file.includes('/', prefix.length)) ? prefix : above;
}
