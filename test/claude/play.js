// Starts the real Claude Code offline, against the scripted API.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Claude Code's program. */
export function fetchClaude(version) {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tks', `claude-code-${version}`);
  const find = () => {
    const folder = join(cache, 'node_modules/@anthropic-ai');
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.map((name) => join(folder, name, 'claude')).find((file) => existsSync(file));
  };
  if (!find()) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), '{}');
    const wanted = `@anthropic-ai/claude-code@${version}`;
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', wanted], {
      cwd: cache,
      stdio: 'inherit',
    });
  }
  return find();
}

/** What a person has said of the project's folder. */
const TRUSTED = { hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true };

/** A folder of its own, with the project, Claude Code's folder, and what the scenario puts there. */
export function prepare(scenario) {
  const folder = mkdtempSync(join(tmpdir(), 'tks-claude-'));
  const [project, config, bin] = [join(folder, 'project'), join(folder, 'home/.claude'), join(folder, 'bin')];
  for (const one of [project, config, bin, join(folder, 'tmp')]) mkdirSync(one, { recursive: true });
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(scenario).replaceAll('$PROJECT', project));
  writeFileSync(
    join(folder, 'prompts'),
    (scenario.prompts ?? ['Run the scripted steps.']).map((line) => `${line}\n`).join(''),
  );
  writeFileSync(
    join(config, 'settings.json'),
    JSON.stringify(scenario.settings ?? { permissions: { allow: ['Bash'] } }),
  );
  writeFileSync(
    join(config, '.claude.json'),
    JSON.stringify({ hasCompletedOnboarding: true, projects: scenario.interactive ? { [project]: TRUSTED } : {} }),
  );
  const env = {
    ...process.env,
    HOME: join(folder, 'home'),
    CLAUDE_CONFIG_DIR: config,
    TMPDIR: join(folder, 'tmp'),
    FOLDER: folder,
  };
  const sh = (line) =>
    execFileSync('bash', ['-euc', line], { cwd: project, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (scenario.setup) sh(scenario.setup);
  return { folder, project, config, env, sh };
}

/** Plays the scenario. @returns exit code of the last prompt */
export function runClaude(claude, scenario, { folder, env, shell }) {
  const inside = [
    fileURLToPath(new URL('inside.sh', import.meta.url)),
    folder,
    claude,
    shell,
    ...(scenario.args ?? []),
  ];
  const namespace = process.getuid() === 0 ? ['-n'] : ['-rn'];
  const all = { ...env, INTERACTIVE: scenario.interactive ?? '' };
  return spawnSync('unshare', [...namespace, 'bash', ...inside], { env: all, stdio: ['ignore', 'ignore', 'inherit'] })
    .status;
}
