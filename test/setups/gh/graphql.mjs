// Everything that a query may ask of its subject is given; gh takes what it asked for.
import { issues, LABELS, listOf, pull, pulls, releases, repository } from './data.mjs';

const missing = (kind, path, number) => ({
  data: { repository: { hasIssuesEnabled: true, [path]: null } },
  errors: [{ type: 'NOT_FOUND', path: ['repository', path], locations: [{ line: 1, column: 86 }], message: `Could not resolve to ${kind} with the number of ${number}.` }],
});
const NO_REPOSITORY = (name) => ({
  data: { repository: null },
  errors: [{ type: 'NOT_FOUND', path: ['repository'], message: `Could not resolve to a Repository with the name '${name}'.` }],
});
const edges = (list) => ({ totalCount: list.length, edges: list.map((node) => ({ node })) });
const page = (list, limit, after) => {
  const from = Number(after || 0);
  const to = from + Math.min(limit ?? 30, 100);
  return { nodes: list.slice(from, to), totalCount: list.length, pageInfo: { hasNextPage: to < list.length, endCursor: String(to) } };
};

/** What a change answers, by its name; GitHub refuses some of them. */
const MUTATIONS = {
  PullRequestCreate: { createPullRequest: { pullRequest: { id: 'PR_435', url: `${repository.url}/pull/435` } } },
  PullRequestMerge: { mergePullRequest: { clientMutationId: '' } },
};

export function graphql({ query, variables = {} }) {
  const change = Object.keys(MUTATIONS).find((name) => query.includes(name));
  if (change) return { data: MUTATIONS[change] };
  const name = `${variables.owner ?? 'acme'}/${variables.repo ?? variables.name ?? 'stock'}`;
  if (!/^(acme|robin)\/stock$/.test(name)) return NO_REPOSITORY(name);
  if (/\bviewer\s*\{/.test(query) && !query.includes('repository')) return { data: { viewer: { login: 'robin' } } };
  const number = variables.number ?? variables.issue_number ?? variables.pr_number;
  const states = [variables.states ?? variables.state ?? 'OPEN'].flat();
  const open = pulls.filter(({ state }) => states.includes(state));
  if (/query PullRequestStatus\b/.test(query))
    return { data: { repository: { ...repository, pullRequests: edges([pull]), pullRequest: pull }, viewerCreated: edges(open.slice(0, 4)), reviewRequested: edges(open.slice(8, 14)) } };
  if (/query (IssueByNumber|IssueByNumberOrPullRequest)\b/.test(query) || /issue: issueOrPullRequest/.test(query)) {
    const found = [...issues, ...pulls].find((one) => one.number === number);
    return found ? { data: { repository: { ...repository, issue: found } } } : missing('an issue or pull request', 'issue', number);
  }
  if (number !== undefined) {
    const found = pulls.find((one) => one.number === number);
    return found ? { data: { repository: { ...repository, pullRequest: found } } } : missing('a PullRequest', 'pullRequest', number);
  }
  const found = { ...repository, issues: page(issues, variables.limit, variables.endCursor), labels: page(LABELS, variables.limit), releases: page(releases, variables.perPage) };
  // These two are read into structures that may hold nothing else.
  if (/\breleases\(/.test(query)) return { data: { repository: { releases: { nodes: found.releases.nodes, pageInfo: found.releases.pageInfo } } } };
  if (/\brelease\(tagName/.test(query)) return { data: { repository: { release: null } } };
  const branch = variables.headRefName ?? variables.headBranch;
  found.pullRequests = branch ? page(pulls.filter(({ headRefName }) => headRefName === branch)) : page(open, variables.limit, variables.endCursor);
  const searched = query.includes('PullRequest') ? open.slice(3, 9) : issues.slice(2, 9);
  const all = {
    repository: found, repo_000: repository, viewer: { login: 'robin' }, search: { issueCount: searched.length, ...page(searched) }, repositoryOwner: { repositories: listOf([repository]) },
    node: nodeOf(query, variables.id),
  };
  return { data: Object.fromEntries(Object.entries(all).filter(([key]) => new RegExp(`\\b${key}\\s*[({:]`).test(query))) };
}

/** The client reads these into structures that may hold nothing else. */
function nodeOf(query, id) {
  const one = [...pulls, ...issues].find((node) => node.id === id) ?? pull;
  for (const key of ['comments', 'reviews', 'statusCheckRollup']) if (new RegExp(`${key}[({:]`).test(query)) return { [key]: one[key] };
  return one;
}
