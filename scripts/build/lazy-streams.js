// What keeps the bundle from touching our standard streams.
import { readFileSync } from 'node:fs';

/**
 * execa asks for `process.stdin` and its like as it loads, and so does Node for whoever imports `node:process`, since that copies
 * every property. It makes the descriptors non-blocking for everybody who shares them, and costs milliseconds; execa needs them
 * only for lists of targets, which tks never gives.
 */
export const LAZY_STREAMS = {
  name: 'lazy-streams',
  setup: ({ onLoad, onResolve }) => {
    onLoad({ filter: /execa[\\/]lib[\\/]utils[\\/]standard-stream\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const lazy = code.replace('[process.stdin, process.stdout, process.stderr]', '[]');
      if (lazy === code) throw new Error(`${path} has changed: see that it does not touch process.stdin`);
      return { contents: lazy, loader: 'js' };
    });
    onResolve({ filter: /^(node:)?process$/ }, () => ({ path: 'process', namespace: 'global' }));
    onLoad({ filter: /^process$/, namespace: 'global' }, () => ({
      contents: 'module.exports = globalThis.process;',
      loader: 'js',
    }));
  },
};
