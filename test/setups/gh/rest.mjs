// GitHub's REST: workflow runs, releases, searches, and whatever `gh api` asks for.
import { readFileSync } from 'node:fs';
import { candidate, day, issues, pulls, readme, release, repository, URL_ } from './data.mjs';

const API = 'https://api.github.com/repos/acme/stock';
const NAMES = [['CI', 'ci.yml'], ['Release', 'release.yml'], ['Nightly', 'nightly.yml'], ['CodeQL', 'codeql.yml'], ['Docs', 'docs.yml'], ['Stale issues', 'stale.yml']];
const workflows = NAMES.map(([name, file], at) => ({ id: 5150001 + at, node_id: `W_${at}`, name, path: `.github/workflows/${file}`, state: at === 5 ? 'disabled_inactivity' : 'active', html_url: `${URL_}/blob/main/.github/workflows/${file}` }));
const CONCLUSIONS = ['failure', 'success', 'success', 'cancelled', 'success', 'success', 'startup_failure', 'success', 'timed_out', 'success'];
const EVENTS = ['pull_request', 'push', 'schedule', 'workflow_dispatch'];

const runOf = (at) => ({
  id: 9812345670 - at * 1237, name: workflows[at % 5].name, display_title: pulls[at % pulls.length].title, workflow_id: workflows[at % 5].id, workflow_name: workflows[at % 5].name, run_number: 900 - at, run_attempt: 1,
  status: at === 1 ? 'in_progress' : 'completed', conclusion: at === 1 ? null : CONCLUSIONS[at % 10], event: EVENTS[at % 4], head_branch: at % 4 ? pulls[at].headRefName : 'main', head_sha: 'f3c1a9e07b2d4c5e6f708192a3b4c5d6e7f80912',
  head_commit: { message: `${pulls[at % pulls.length].title}\n\nCo-authored` }, created_at: day(at / 3), updated_at: day(at / 3, at * 13), run_started_at: day(at / 3), html_url: `${URL_}/actions/runs/${9812345670 - at * 1237}`,
  jobs_url: `${API}/actions/runs/${9812345670 - at * 1237}/jobs`, check_suite_id: 31, repository: { name: 'stock', owner: { login: 'acme' } }, head_repository: { name: 'stock', owner: { login: 'acme' } }, pull_requests: [],
});
const runs = Array.from({ length: 40 }, (_, at) => runOf(at));
const step = (name, number, conclusion = 'success') => ({ name, number, status: 'completed', conclusion, started_at: '2025-11-20T09:30:00Z', completed_at: '2025-11-20T09:30:09Z' });
const job = (id, name, conclusion, steps) => ({
  id, run_id: runs[0].id, name, status: conclusion ? 'completed' : 'in_progress', conclusion, started_at: '2025-11-20T09:30:00Z', completed_at: `2025-11-20T09:3${id % 10}:12Z`, html_url: `${URL_}/actions/runs/${runs[0].id}/job/${id}`,
  steps: steps.map(([title, result], at) => step(title, at + 1, result)),
});
const jobs = [
  job(27182811, 'lint', 'success', [['Set up job'], ['Run actions/checkout@v4'], ['Run npm ci'], ['Run npm run lint'], ['Complete job']]),
  job(27182812, 'unit (node 20)', 'failure', [['Set up job'], ['Run actions/checkout@v4'], ['Run npm ci'], ['Run npm test', 'failure'], ['Upload coverage', 'skipped'], ['Complete job']]),
  job(27182813, 'unit (node 22)', 'success', [['Set up job'], ['Run actions/checkout@v4'], ['Run npm ci'], ['Run npm test'], ['Complete job']]),
];
const annotations = [
  { path: 'test/import.test.js', start_line: 12, annotation_level: 'failure', message: 'AssertionError: expected 3 to equal 4', title: '' },
  { path: '.github', start_line: 1, annotation_level: 'failure', message: 'Process completed with exit code 1.', title: '' },
  { path: '.github', start_line: 1, annotation_level: 'warning', message: 'Node.js 16 actions are deprecated. Please update the following actions to use Node.js 20: actions/cache@v3.', title: '' },
];
const NOT_FOUND = { status: 404, json: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' } };
const found = (items) => ({ json: { total_count: items.length, incomplete_results: false, items } });
const asSearched = (one) => ({
  ...one, html_url: one.url, repository_url: API, state: one.state.toLowerCase(), labels: one.labels.nodes, created_at: one.createdAt, updated_at: one.updatedAt, user: one.author, comments: one.comments.totalCount, assignees: one.assignees.nodes,
});
const plain = ({ number, title, state, url, author, headRefName, body, createdAt, isDraft, labels }) => ({
  url: url.replace('github.com', 'api.github.com/repos'), id: number * 77, number, state: state.toLowerCase(), locked: false, title, user: { login: author.login, type: 'User', site_admin: false }, body, labels: labels.nodes, milestone: null, draft: isDraft,
  created_at: createdAt, closed_at: null, merged_at: null, head: { ref: headRefName, sha: 'f3c1a9e07b2d', repo: { full_name: 'acme/stock' } }, base: { ref: 'main', sha: 'c0ffee' }, auto_merge: null,
});

/** What is looked at again and again is done after the third time. */
const looks = new Map();
function afterAWhile(run) {
  looks.set(run.id, (looks.get(run.id) ?? 0) + 1);
  return run.conclusion === null && looks.get(run.id) > 3 ? { ...run, status: 'completed', conclusion: 'failure' } : run;
}

/** The first pattern that fits the path answers. */
const ROUTES = [
  [/^\/(\?.*)?$/, () => ({ json: {} })],
  [/\/actions\/runs\/\d+(\/attempts\/\d+)?\/jobs/, () => ({ json: { total_count: jobs.length, jobs } })],
  [/\/actions\/jobs\/(\d+)$/, ([, id]) => ({ json: jobs.find((one) => one.id === Number(id)) })],
  [/\/actions\/runs\/(\d+)/, ([, id]) => { const run = runs.find((one) => one.id === Number(id)); return run ? { json: afterAWhile(run) } : NOT_FOUND; }],
  [/\/actions\/(?:workflows\/[^/]+\/)?runs/, () => ({ json: { total_count: runs.length, workflow_runs: runs.slice(0, 20) } })],
  [/\/dispatches$/, () => ({ status: 204 })],
  [/\/actions\/workflows\/([\w.]+)$/, ([, id]) => { const flow = workflows.find((one) => one.path.endsWith(id) || String(one.id) === id); return flow ? { json: flow } : NOT_FOUND; }],
  [/\/actions\/workflows/, () => ({ json: { total_count: workflows.length, workflows } })],
  [/\/check-runs\/27182812\/annotations/, () => ({ json: annotations })],
  [/\/annotations/, () => ({ json: [] })],
  [/\/releases\/tags\/v1\.5\.0-rc\.1/, () => ({ json: candidate })],
  [/\/releases\/(?:latest|tags\/v1\.4\.2)/, () => ({ json: release })],
  [/\/readme/, () => ({ json: { name: 'README.md', encoding: 'base64', content: Buffer.from(readme).toString('base64'), html_url: `${URL_}/blob/main/README.md` } })],
  [/^\/search\/issues.*type%3Apr/, () => found(pulls.slice(0, 9).map(asSearched))],
  [/^\/search\/issues/, () => found(issues.slice(0, 12).map(asSearched))],
  [/^\/search\/repositories/, () => found(['stock', 'stock-web', 'stock-infra'].map((name, at) => ({ full_name: `acme/${name}`, name, description: `${repository.description} (${name})`, private: at === 2, visibility: at === 2 ? 'private' : 'public', updated_at: day(at * 9), owner: { login: 'acme' } })))],
  [/\/pulls\/(?!999)\d+/, () => ({ bytes: readFileSync(new URL('./texts/pull.diff', import.meta.url)), type: 'application/vnd.github.v3.diff; charset=utf-8' })],
  [/^\/repos\/acme\/stock\/pulls(\?.*)?$/, () => ({ json: pulls.slice(0, 12).map(plain) })],
  [/^\/repos\/acme\/stock$/, () => ({ json: { id: 1, full_name: 'acme/stock', private: false, default_branch: 'main' } })],
];

export function rest({ url }) {
  for (const [pattern, answer] of ROUTES) {
    const match = pattern.exec(url);
    if (match) return answer(match);
  }
  return NOT_FOUND;
}
