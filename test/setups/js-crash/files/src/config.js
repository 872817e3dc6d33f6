import { readFile } from 'node:fs/promises';

export class ConfigError extends Error {
  constructor(file, options) {
    super(`config ${file} cannot be used`, options);
    this.name = 'ConfigError';
    this.file = file;
  }
}

async function parse(file) {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SyntaxError(`${file} is no JSON`, { cause });
  }
}

export async function load(file) {
  try {
    return await parse(file);
  } catch (cause) {
    throw new ConfigError(file, { cause });
  }
}
