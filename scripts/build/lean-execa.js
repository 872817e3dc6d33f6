// What keeps a run from evaluating the parts of execa that it does not use: they would take longer than all else before the command
// starts. Nothing of what is left is changed.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Packages of tables that execa seldom needs, each a file of its own in dist, and where in it the members are that are asked for. */
const LATE = { 'human-signals': '', figures: '.default', yoctocolors: '' };

export const LATE_PACKAGES = Object.keys(LATE);

/** @param entry what is being bundled */
export const leanExeca = (entry) => ({
  name: 'lean-execa',
  setup: (build) => {
    useOneMethod(build);
    useStreamsLate(build);
    usePlainPattern(build);
    usePackagesLate(build, entry);
  },
});

/** tks calls `execa` alone, and that never synchronously. */
function useOneMethod({ onLoad }) {
  onLoad({ filter: /execa[\\/]index\.js$/ }, ({ path }) => ({
    contents: "import { createExeca } from './lib/methods/create.js';\nexport const execa = createExeca(() => ({}));",
    resolveDir: dirname(path),
  }));
  onLoad({ filter: /execa[\\/]lib[\\/]methods[\\/]main-sync\.js$/ }, () => ({
    contents: "export const execaCoreSync = () => { throw new Error('not in this bundle'); };",
  }));
}

/**
 * execa asks for `process.stdin` and its like as it loads, and so does Node for whoever imports `node:process`, since that copies
 * every property. It makes the descriptors non-blocking for everybody who shares them, and costs milliseconds; execa needs them
 * only for lists of targets, which tks never gives.
 */
function useStreamsLate({ onLoad, onResolve }) {
  onLoad({ filter: /execa[\\/]lib[\\/]utils[\\/]standard-stream\.js$/ }, ({ path }) => {
    const code = readFileSync(path, 'utf8');
    const lazy = code.replace('[process.stdin, process.stdout, process.stderr]', '[]');
    if (lazy === code) throw new Error(`${path} has changed: see that it does not touch process.stdin`);
    return { contents: lazy, loader: 'js' };
  });
  onResolve({ filter: /^(node:)?process$/ }, ({ kind }) => ({ path: kind, namespace: 'process' }));
  onLoad({ filter: /^require-call$/, namespace: 'process' }, () => ({
    contents: 'module.exports = globalThis.process;',
  }));
  // With the members that are imported by name: to copy all takes as long as to load a module.
  onLoad({ filter: /^import-statement$/, namespace: 'process' }, () => ({
    contents: `const { process } = globalThis;
      export default process;
      export const { execArgv, execPath, hrtime, platform } = process;`,
  }));
}

/** What execa itself takes where V8 has no properties of Unicode, which are slow to compile; it is about a text that tks never shows. */
function usePlainPattern({ onLoad }) {
  onLoad({ filter: /execa[\\/]lib[\\/]arguments[\\/]escape\.js$/ }, ({ path }) => {
    const code = readFileSync(path, 'utf8');
    const plain = code.replace("return new RegExp('\\\\p{Separator}|\\\\p{Other}', 'gu');", 'throw undefined;');
    if (plain === code) throw new Error(`${path} has changed: see what it compiles as it loads`);
    return { contents: plain, loader: 'js' };
  });
}

/** Bundled as objects whose members lead to the package; as in src/start.ts, the bundler finds them by the prototype. */
function usePackagesLate({ onLoad, onResolve }, entry) {
  const names = LATE_PACKAGES.filter((name) => name !== entry);
  onResolve({ filter: new RegExp(`^(?:${names.join('|')})$`) }, ({ path }) => ({ path, namespace: 'late' }));
  onLoad({ filter: /^/, namespace: 'late' }, ({ path }) => ({
    contents: `const late = new Proxy({}, {
      get: (_, key) => require('./${path}.js')${LATE[path]}[key],
      getPrototypeOf: () => late,
    });
    module.exports = late;`,
    loader: 'js',
  }));
  onResolve({ filter: /^\.\/[\w-]+\.js$/, namespace: 'late' }, ({ path }) => ({ path, external: true }));
}
