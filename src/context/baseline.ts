import type { Category } from './model.ts';
import type { Draft } from './surroundings.ts';

type Row = readonly [name: string, characters: number, tokens: number];

/** What Claude Code 2.1.330 brings itself, with claude-opus-5-5 in a terminal; measured on 2026-11-26 by `npm run test:claude -- context`. */
const ROWS: Readonly<Partial<Record<Category, readonly Row[]>>> = {
  system_prompt: [['system prompt', 7390, 1596]],
  system_tools: [
    ['Agent', 4723, 1032],
    ['AskUserQuestion', 5196, 1076],
    ['Bash', 3378, 789],
    ['Edit', 964, 214],
    ['ListAgents', 1963, 438],
    ['Read', 1919, 466],
    ['ReportFindings', 2418, 533],
    ['ScheduleWakeup', 4886, 1125],
    ['Skill', 1803, 398],
    ['ToolSearch', 1439, 331],
    ['Workflow', 5688, 1322],
    ['Write', 639, 142],
  ],
  system_tools_deferred: [
    ['CronCreate', 11, 3],
    ['CronDelete', 11, 3],
    ['CronList', 9, 3],
    ['EnterPlanMode', 14, 4],
    ['EnterWorktree', 14, 4],
    ['ExitPlanMode', 13, 4],
    ['ExitWorktree', 13, 4],
    ['Monitor', 8, 2],
    ['NotebookEdit', 13, 3],
    ['SendMessage', 12, 3],
    ['TaskStop', 9, 3],
    ['WebFetch', 9, 3],
    ['WebSearch', 10, 3],
  ],
  custom_agents: [
    ['claude', 133, 32],
    ['claude-code-guide', 1067, 246],
    ['Explore', 540, 110],
    ['general-purpose', 310, 61],
    ['Plan', 365, 71],
    ['statusline-setup', 112, 26],
  ],
  skills: [
    ['dataviz', 1448, 332],
    ['update-config', 708, 153],
    ['keybindings-help', 249, 58],
    ['code-review', 851, 199],
    ['simplify', 189, 42],
    ['fewer-permission-prompts', 192, 38],
    ['loop', 345, 91],
    ['claude-api', 1172, 318],
    ['workflow-authoring', 253, 50],
    ['run', 369, 81],
    ['plugin-authoring', 276, 67],
    ['init', 68, 16],
    ['security-review', 91, 17],
  ],
  messages: [['environment, date, headings', 3250, 723]],
};

export const BASELINE: readonly Draft[] = (Object.entries(ROWS) as [Category, readonly Row[]][]).flatMap(
  ([category, rows]) =>
    rows.map(([name, characters, tokens]) => ({
      category,
      name,
      scope: 'host',
      basis: 'estimated',
      loaded: category === 'system_tools_deferred' ? 'deferred' : 'start',
      text: '',
      size: { characters, tokens },
    })),
);
