// The repository acme/stock: what people wrote in it, in the forms that GraphQL gives.
import { readFileSync } from 'node:fs';

const text = (name) => readFileSync(new URL(`./texts/${name}.md`, import.meta.url), 'utf8');
/** A repository in which more is open than one page of the API holds. */
const MANY = process.argv[4] === 'many';
const NEWEST = MANY ? 1430 : 430;
export const URL_ = 'https://github.com/acme/stock';
const PEOPLE = ['robin', 'amina-k', 'jferreira', 'tove', 'dependabot[bot]', 'lukasz', 'mei-lin', 'oyelaran'];
const PARTS = ['count', 'shelf', 'import', 'api', 'labels', 'orders', 'prices', 'search', 'worker', 'audit'];
const DEEDS = [
  'Count %s by shelf', 'Fix a race in %s', 'Bump lodash from 4.17.20 to 4.17.21 in /%s', '%s: refuse negative numbers',
  'Show the time zone in %s', 'Remove the old %s endpoint', 'Cache what %s reads', 'Docs: how %s is configured',
  'Retry %s when the database restarts', 'Test %s with empty input', '%s leaks a file handle', 'Make %s half as slow',
];
export const LABELS = [
  ['bug', "Something isn't working", 'd73a4a'], ['documentation', 'Improvements or additions to documentation', '0075ca'],
  ['duplicate', 'This issue or pull request already exists', 'cfd3d7'], ['enhancement', 'New feature or request', 'a2eeef'],
  ['good first issue', 'Good for newcomers', '7057ff'], ['help wanted', 'Extra attention is needed', '008672'],
  ['invalid', "This doesn't seem right", 'e4e669'], ['question', 'Further information is requested', 'd876e3'],
  ['wontfix', 'This will not be worked on', 'ffffff'], ['dependencies', 'Pull requests that update a dependency file', '0366d6'],
  ['area/api', '', 'c5def5'], ['area/import', '', 'c5def5'], ['area/worker', '', 'c5def5'],
  ['priority/high', 'Blocks somebody now', 'b60205'], ['priority/low', '', 'fbca04'],
  ['needs-triage', 'Nobody has looked at it yet', 'ededed'], ['security', 'Must not wait', 'b60205'],
].map(([name, description, color], at) => ({ id: `LA_${at}`, name, description, color, createdAt: day(600 - at), isDefault: at < 9 }));

/** So many days before all this was recorded, at a time of day of its own. */
export function day(before, minutes = before * 37) {
  return new Date(Date.UTC(2025, 10, 20, 10) - before * 864e5 - (minutes % 600) * 6e4).toISOString().replace('.000', '');
}
const by = (at) => ({ id: `U_${at}`, login: PEOPLE[at % PEOPLE.length], name: '', is_bot: false });
const title = (at) => DEEDS[at % DEEDS.length].replace('%s', PARTS[(at * 7) % PARTS.length]);
const nodes = (list) => ({ nodes: list, totalCount: list.length, pageInfo: { hasNextPage: false, endCursor: '' } });
const comment = (login, body, before, more = {}) => ({
  id: `IC_${before}`, author: { login }, authorAssociation: 'MEMBER', body, createdAt: day(before), includesCreatedEdit: false,
  isMinimized: false, minimizedReason: '', reactionGroups: [{ content: 'THUMBS_UP', users: { totalCount: 2 } }], url: `${URL_}/pull/412#c`, ...more,
});
const common = (number, at) => ({
  number, title: title(at), author: by(at), createdAt: day(at), updatedAt: day(at / 2), closed: false, closedAt: null,
  labels: nodes(LABELS.filter((_, label) => (at + label) % 9 === 0)), assignees: nodes(at % 3 ? [] : [by(at + 1)]), milestone: at % 5 ? null : { title: '1.5' },
  projectCards: nodes([]), projectItems: nodes([]), reactionGroups: [], comments: nodes([]), body: 'See the commit.', __typename: 'Issue',
});

export const issues = Array.from({ length: MANY ? 140 : 60 }, (_, at) => ({
  ...common(NEWEST + 1 - at * 3, at + 1), id: `I_${at}`, state: 'OPEN', url: `${URL_}/issues/${NEWEST + 1 - at * 3}`, stateReason: null,
}));
Object.assign(issues[4], {
  title: 'Import stops for ever after the feed closes the connection', body: text('issue'), labels: nodes(LABELS.filter(({ name }) => /^(bug|area\/import|priority\/high)$/.test(name))),
  comments: nodes([
    comment('amina-k', text('comment-trace'), 6), comment('tove', 'Same here with 1.4.2 on Debian 12.\n\nGoing back to 1.4.0 helps.', 5),
    comment('stale[bot]', text('comment-stale'), 4), comment('jferreira', text('comment-cause'), 2, { includesCreatedEdit: true }),
    comment('robin', '> Is there a test for this?\n\n#412 adds one. It fails on main and passes there.', 1),
  ]),
});

const check = (name, conclusion, extra = {}) => ({
  __typename: 'CheckRun', name, status: conclusion ? 'COMPLETED' : 'IN_PROGRESS', conclusion: conclusion ?? '', startedAt: '2025-11-20T09:30:00Z',
  completedAt: conclusion ? `2025-11-20T09:3${name.length % 10}:${10 + name.length}Z` : null, detailsUrl: `${URL_}/actions/runs/9812345670/job/2718281${name.length}`,
  isRequired: true, checkSuite: { workflowRun: { event: 'pull_request', workflow: { name: 'CI' } } }, ...extra,
});
const CHECKS = [
  check('build (ubuntu-22.04)', 'SUCCESS'), check('build (windows-2022)', 'FAILURE'), check('build (macos-14)', 'CANCELLED'),
  check('lint', 'SUCCESS'), check('types', 'SUCCESS'), check('unit (node 20)', 'FAILURE'), check('unit (node 22)', 'SUCCESS'),
  check('e2e', null), check('docs', 'SKIPPED'), check('coverage', 'NEUTRAL'), check('release-notes', 'ACTION_REQUIRED'), check('audit', 'TIMED_OUT'),
  { __typename: 'StatusContext', context: 'ci/netlify: deploy preview', state: 'SUCCESS', targetUrl: 'https://app.netlify.example/sites/stock/deploys/6641', createdAt: day(1), isRequired: false },
  { __typename: 'StatusContext', context: 'license/cla', state: 'PENDING', targetUrl: 'https://cla.example/acme/stock', createdAt: day(1), isRequired: true },
];
export const rollup = (contexts) => ({
  nodes: [{ commit: { oid: 'f3c1a9e07b2d', statusCheckRollup: contexts.length ? { contexts: nodes(contexts) } : null } }],
});

export const pulls = Array.from({ length: MANY ? 300 : 45 }, (_, at) => ({
  ...common(NEWEST - at * 3, at + 2), __typename: 'PullRequest', id: `PR_${NEWEST - at * 3}`, state: at % 11 === 10 ? 'MERGED' : 'OPEN', isDraft: at % 7 === 3,
  url: `${URL_}/pull/${NEWEST - at * 3}`, headRefName: title(at + 2).toLowerCase().replace(/[^a-z0-9]+/g, '-'), baseRefName: 'main', isCrossRepository: at % 6 === 5,
  headRepositoryOwner: { id: 'O_1', login: at % 6 === 5 ? 'mei-lin' : 'acme' }, headRepository: { id: 'R_1', name: 'stock' }, maintainerCanModify: true,
  additions: 12 + at * 31, deletions: at * 7, changedFiles: 1 + at, reviewDecision: ['', 'APPROVED', 'CHANGES_REQUESTED', 'REVIEW_REQUIRED'][at % 4],
  mergeable: 'MERGEABLE', mergeStateStatus: 'CLEAN', reviewRequests: nodes(at % 4 ? [] : [{ requestedReviewer: { __typename: 'User', ...by(at + 3) } }]),
  reviews: nodes([]), latestReviews: nodes([]), commits: { totalCount: 3, nodes: rollup(CHECKS.slice(0, 2)).nodes }, statusCheckRollup: rollup(at % 2 ? CHECKS.slice(3, 5) : []),
  baseRef: { branchProtectionRule: { requiresStrictStatusChecks: true } }, autoMergeRequest: null, mergedAt: null, mergeCommit: null,
}));
const review = (login, state, body, before) => ({ ...comment(login, body, before), id: `PRR_${before}`, state, submittedAt: day(before), commit: { oid: 'f3c1a9e' } });
export const pull = Object.assign(pulls[6], {
  title: 'Import goes on after the feed closed the connection', body: text('pull'), headRefName: 'count-by-shelf', isDraft: false, state: 'OPEN',
  statusCheckRollup: rollup(CHECKS), labels: issues[4].labels, reviewDecision: 'CHANGES_REQUESTED',
  comments: nodes([comment('codecov[bot]', text('comment-coverage'), 3), comment('tove', text('comment-tried'), 1)]),
  reviews: nodes([
    review('jferreira', 'CHANGES_REQUESTED', text('review'), 2), review('amina-k', 'APPROVED', 'Works for me.', 1), review('mei-lin', 'COMMENTED', 'Two questions inline, nothing that blocks.', 1),
  ]),
});
pull.latestReviews = pull.reviews;
// What robots write, and what people write into templates.
Object.assign(pulls[1], { title: 'Bump undici from 6.19.2 to 6.21.1', body: text('pull-dependabot'), author: by(4), headRefName: 'dependabot/npm_and_yarn/undici-6.21.1', labels: nodes(LABELS.filter(({ name }) => name === 'dependencies')) });
Object.assign(pulls[3], { title: 'Update dependency fastify to v5', body: text('pull-renovate'), author: { ...by(4), login: 'renovate[bot]' }, headRefName: 'renovate/major-fastify-monorepo', isDraft: false });
Object.assign(pulls[14], {
  title: 'Close a shelf once', body: text('pull-template'), headRefName: 'close-shelf', author: by(1), isDraft: false, reviewDecision: 'APPROVED',
  comments: nodes([
    comment('vercel[bot]', text('comment-vercel'), 9), comment('changeset-bot[bot]', text('comment-changeset'), 8), comment('coderabbitai[bot]', text('comment-review-bot'), 7),
    comment('github-actions[bot]', text('comment-size'), 6), comment('tove', 'The scanner grew by 13 kB because `close.ts` pulls in `pg-protocol`. Can `ShelfBusyError` live in `errors.ts`?', 5),
  ]),
  reviews: nodes([review('lukasz', 'APPROVED', 'Tried it with two TC21s: the second one says "somebody else is counting here".', 4)]),
});
Object.assign(issues[7], {
  title: 'Export leaves out shelves whose name holds a comma', body: text('issue-form'), labels: nodes(LABELS.filter(({ name }) => /^(bug|needs-triage)$/.test(name))),
  comments: nodes([
    comment('github-actions[bot]', text('comment-stale-long'), 12), comment('mei-lin', text('comment-envinfo'), 11), comment('jferreira', '`quote()` is the culprit: `typeof value !== "string"` is true for `String` objects. #409 fixes it.', 10),
  ]),
});
Object.assign(pulls[8], { mergeable: 'CONFLICTING', mergeStateStatus: 'DIRTY', isDraft: false });
Object.assign(pulls[9], { mergeStateStatus: 'BLOCKED', isDraft: false });

export const releases = ['1.5.0-rc.1', '1.4.2', '1.4.1', '1.4.0', '1.3.9', '1.3.8', '1.3.0', '1.2.0', '1.1.4', '1.1.3', '1.0.0', '0.9.0'].map((name, at) => ({
  name: at % 4 === 3 ? `Stock ${name}` : `v${name}`, tagName: `v${name}`, isDraft: false, isLatest: at === 1, isPrerelease: at === 0, createdAt: day(at * 30 + 3), publishedAt: day(at * 30 + 2),
}));
export const release = {
  id: 77, tag_name: 'v1.4.2', name: 'v1.4.2', draft: false, prerelease: false, created_at: day(33), published_at: day(32), target_commitish: 'main', html_url: `${URL_}/releases/tag/v1.4.2`,
  author: { id: 1, login: 'robin' }, body: text('release'), url: 'https://api.github.com/repos/acme/stock/releases/77', tarball_url: '', zipball_url: '', upload_url: '',
  assets: ['linux-amd64.tar.gz', 'linux-arm64.tar.gz', 'darwin-arm64.tar.gz', 'windows-amd64.zip', 'checksums.txt'].map((name, at) => ({
    id: at, name: `stock-1.4.2-${name}`, size: 9_400_000 + at * 31_337, download_count: 812 - at * 90, state: 'uploaded', content_type: 'application/gzip', label: '',
    created_at: day(32), updated_at: day(32), url: '', browser_download_url: `${URL_}/releases/download/v1.4.2/stock-1.4.2-${name}`,
  })),
};
export const candidate = {
  ...release, id: 78, tag_name: 'v1.5.0-rc.1', name: 'v1.5.0-rc.1', prerelease: true, created_at: day(3), published_at: day(2), html_url: `${URL_}/releases/tag/v1.5.0-rc.1`, body: text('release-generated'), assets: [],
};
export const repository = {
  id: 'R_1', name: 'stock', nameWithOwner: 'acme/stock', owner: { id: 'O_1', login: 'acme' }, description: 'Counts what lies on which shelf', url: URL_, homepageUrl: 'https://stock.example.com',
  hasIssuesEnabled: true, hasWikiEnabled: false, hasProjectsEnabled: true, isFork: false, isPrivate: false, isArchived: false, viewerPermission: 'WRITE', viewerCanAdminister: false, parent: null,
  mergeCommitAllowed: true, rebaseMergeAllowed: true, squashMergeAllowed: true, defaultBranchRef: { name: 'main', target: { oid: 'c0ffee' } }, stargazerCount: 412, forkCount: 33,
};
export const readme = text('readme');
export const listOf = nodes;
