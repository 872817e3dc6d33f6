// A stand-in of the Kubernetes API, enough for kubectl and helm. `node server.mjs DOCUMENTS PORT`
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { logOf } from './logs.mjs';
import { objects } from './objects.mjs';
import { secretOf } from './protobuf.mjs';
import { check, jsonPatch, merge, missing, Refusal, unknownFields } from './store.mjs';
import { table } from './tables.mjs';

const [documents, port] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(`${documents}/${file}`, 'utf8'));
const STABLE = /^v\d+$/;
const VERSION = { major: '1', minor: '35', gitVersion: 'v1.35.4', gitCommit: '5e1cb8bb4e6a8c2d0d2f3f6d9f9e4c7a1b0d3c2e', gitTreeState: 'clean', buildDate: '2026-04-14T09:12:41Z', goVersion: 'go1.25.7', compiler: 'gc', platform: 'linux/amd64' };
const METRICS = { name: 'metrics.k8s.io', versions: [{ groupVersion: 'metrics.k8s.io/v1beta1', version: 'v1beta1' }], preferredVersion: { groupVersion: 'metrics.k8s.io/v1beta1', version: 'v1beta1' } };

const groups = read('discovery/apis.json');
groups.groups = groups.groups.map((one) => ({ ...one, versions: one.versions.filter(({ version }) => STABLE.test(version)) })).filter(({ name, versions }) => versions.length && name !== 'internal.apiserver.k8s.io');
groups.groups.push(METRICS);
const metrics = { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: 'metrics.k8s.io/v1beta1', resources: [['nodes', 'NodeMetrics', false], ['pods', 'PodMetrics', true]].map(([name, kind, namespaced]) => ({ name, singularName: '', namespaced, kind, verbs: ['get', 'list'] })) };
const resources = new Map([['metrics.k8s.io/v1beta1', metrics], ['v1', read('discovery/api__v1.json')]]);
for (const { versions } of groups.groups) for (const { groupVersion } of versions) if (!resources.has(groupVersion)) resources.set(groupVersion, read(`discovery/apis__${groupVersion.replace('/', '__')}.json`));

const store = new Map();
const keyOf = (type, namespace, name) => `${type.group}/${type.name}/${type.namespaced ? namespace : ''}/${name}`;
const typeOf = (groupVersion, name) => {
  const found = resources.get(groupVersion)?.resources.find((one) => one.name === name);
  return found && { ...found, group: groupVersion.includes('/') ? groupVersion.split('/')[0] : '', groupVersion };
};
const typeOfKind = ({ apiVersion, kind }) => typeOf(apiVersion, resources.get(apiVersion).resources.find((one) => one.kind === kind && !one.name.includes('/')).name);
for (const one of objects()) store.set(keyOf(typeOfKind(one), one.metadata.namespace, one.metadata.name), one);
let version = 900_000;

const listOf = (type, namespace) => [...store].filter(([key]) => key.startsWith(`${type.group}/${type.name}/${namespace && type.namespaced ? `${namespace}/` : ''}`)).map(([, one]) => one).sort((a, b) => (`${a.metadata.namespace}/${a.metadata.name}` < `${b.metadata.namespace}/${b.metadata.name}` ? -1 : 1));
const at = (one, path) => path.split('.').reduce((inner, key) => inner?.[key], one) ?? '';

function selects(query) {
  const terms = (query.get('labelSelector') ?? '').split(/,(?![^(]*\))/).filter(Boolean);
  const fields = (query.get('fieldSelector') ?? '').split(',').filter(Boolean).map((term) => /^([^!=]+)(!?)==?(.*)$/.exec(term));
  const byLabel = (labels) => terms.every((term) => {
    const [, key, not, value] = /^([^!=\s]+)(?:\s*(!?)==?\s*(.*))?$/.exec(term) ?? [];
    const [, name, list] = /^(\S+) in \((.*)\)$/.exec(term) ?? [];
    if (name) return list.split(',').map((one) => one.trim()).includes(labels[name]);
    return value === undefined ? key in labels : (labels[key] === value) !== (not === '!');
  });
  return (one) => byLabel(one.metadata.labels ?? {}) && fields.every(([, path, not, value]) => (String(at(one, path)) === value) !== (not === '!'));
}

const VIEWS = ['pods', 'deployments', 'services', 'configmaps', 'events', 'replicasets'];
function authorize(user, verb, type, namespace) {
  if (user === 'admin' || type.group === 'authorization.k8s.io') return;
  if (user === 'viewer' && ['list', 'get', 'watch'].includes(verb) && VIEWS.includes(type.name) && namespace === 'shop') return;
  const where = type.namespaced && namespace ? `in the namespace "${namespace}"` : 'at the cluster scope';
  const who = user === 'viewer' ? 'system:serviceaccount:shop:viewer' : user;
  throw new Refusal(403, 'Forbidden', `${type.name}${type.group ? `.${type.group}` : ''} is forbidden: User "${who}" cannot ${verb} resource "${type.name}" in API group "${type.group}" ${where}`, { kind: type.name, group: type.group });
}

const usage = (one, cpu, memory) => ({ metadata: { name: one.metadata.name, namespace: one.metadata.namespace, labels: one.metadata.labels }, timestamp: new Date().toISOString().replace(/\.\d+Z/, 'Z'), window: '20s', ...(one.kind === 'Node' ? { usage: { cpu, memory } } : { containers: one.spec.containers.map(({ name }) => ({ name, usage: { cpu, memory } })) }) });
function usages(type, namespace) {
  const base = listOf(typeOf('v1', type.name), namespace).filter(({ kind, status }) => kind === 'Node' || status.containerStatuses?.[0].state.running);
  return base.map((one, index) => usage(one, `${17 + ((index * 53) % 380)}m`, `${61 + ((index * 97) % 700)}Mi`));
}

/** What a request asks for: `/apis/GROUP/VERSION/namespaces/NS/RESOURCE/NAME/SUB`. */
function parse(path) {
  const [, groupVersion, namespace, resource, name, sub] = /^\/(?:api\/(?=v1)|apis\/)((?:[^/]+\/)?v\d+(?:beta\d+)?)(?:\/namespaces\/([^/]+)(?=\/))?\/([^/]+)(?:\/([^/]+))?(?:\/(.+))?$/.exec(path) ?? [];
  return { type: groupVersion && typeOf(groupVersion, resource), namespace, name: name && decodeURIComponent(name), sub };
}

/** kubectl asks in protobuf and reads JSON too; the verb is the one word that matters here. */
function review(body, { name }) {
  const allowed = !/create|delete|update|patch/.test(body.text);
  if (name === 'selfsubjectrulesreviews') return { kind: 'SelfSubjectRulesReview', apiVersion: 'authorization.k8s.io/v1', spec: {}, status: { incomplete: false, nonResourceRules: [{ verbs: ['get'], nonResourceURLs: ['/healthz', '/version'] }], resourceRules: [{ verbs: ['get', 'list', 'watch'], apiGroups: ['', 'apps'], resources: VIEWS, resourceNames: [] }, { verbs: ['create'], apiGroups: ['authorization.k8s.io'], resources: ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'], resourceNames: [] }] } };
  return { kind: 'SelfSubjectAccessReview', apiVersion: 'authorization.k8s.io/v1', spec: {}, status: { allowed } };
}

function strict(body, type) {
  const file = `v3/${type.group ? `apis__${type.groupVersion.replace('/', '__')}` : 'api__v1'}_openapi.json`;
  const { schemas } = read(file).components;
  const name = Object.keys(schemas).find((one) => schemas[one]['x-kubernetes-group-version-kind']?.some(({ kind, group }) => kind === body.kind && group === type.group) && schemas[one].properties?.metadata);
  const unknown = name ? unknownFields(body, schemas[name], schemas) : [];
  if (unknown.length) throw new Refusal(400, 'BadRequest', `${body.kind} in version "${body.apiVersion.split('/').at(-1)}" cannot be handled as a ${body.kind}: strict decoding error: ${unknown.join(', ')}`);
}

function write(type, namespace, body, before, dry) {
  check(before, body);
  if (body.kind === 'Service' && !body.spec.clusterIP) body.spec = { ...body.spec, type: 'ClusterIP', clusterIP: '10.100.7.31', ports: body.spec.ports.map((one) => ({ protocol: 'TCP', ...one })) };
  const same = before && JSON.stringify(before) === JSON.stringify(body);
  const after = { ...body, metadata: { uid: `0f1e2d3c-0000-4000-8000-${String(version).padStart(12, '0')}`, creationTimestamp: new Date().toISOString().replace(/\.\d+Z/, 'Z'), ...body.metadata, ...(type.namespaced && { namespace }), resourceVersion: same ? before.metadata.resourceVersion : String(++version), ...(body.kind === 'Deployment' && { generation: (before?.metadata.generation ?? 0) + (same ? 0 : 1) }) } };
  if (!dry) store.set(keyOf(type, namespace, body.metadata.name), after);
  return after;
}

function scale(one, body) {
  if (body) one.spec.replicas = merge({ spec: { replicas: one.spec.replicas } }, body).spec.replicas;
  return { kind: 'Scale', apiVersion: 'autoscaling/v1', metadata: { name: one.metadata.name, namespace: one.metadata.namespace, uid: one.metadata.uid, resourceVersion: one.metadata.resourceVersion }, spec: { replicas: one.spec.replicas }, status: { replicas: one.status?.replicas ?? 0 } };
}

function change({ method, query, headers }, { type, namespace, name, sub }, body) {
  const dry = query.has('dryRun');
  if (type.name.startsWith('selfsubject')) return review(body, type);
  if (query.get('fieldValidation') === 'Strict' && body.kind && !sub) strict(body, type);
  const key = keyOf(type, namespace, name ?? body.metadata?.name);
  const before = store.get(key);
  if (sub === 'eviction') {
    if (before?.metadata.labels?.app === 'checkout') throw new Refusal(429, 'TooManyRequests', "Cannot evict pod as it would violate the pod's disruption budget.", { causes: [{ reason: 'DisruptionBudget', message: 'The disruption budget checkout needs 2 healthy pods and has 1 currently' }] });
    store.delete(key);
    return { kind: 'Status', apiVersion: 'v1', status: 'Success' };
  }
  if (method === 'POST') {
    if (before) throw new Refusal(409, 'AlreadyExists', `${type.name} "${body.metadata.name}" already exists`, { name: body.metadata.name, kind: type.name });
    if (type.namespaced && !store.has(`/namespaces//${namespace}`)) throw missing({ name: 'namespaces' }, namespace);
    return write(type, namespace, body, undefined, dry);
  }
  if (!before) throw missing(type, name);
  if (sub === 'scale') return scale(before, body);
  if (method === 'PUT') return write(type, namespace, body, before, dry);
  return write(type, namespace, headers['content-type'].startsWith('application/json-patch') ? jsonPatch(before, body) : merge(before, body), before, dry);
}

function remove({ type, namespace, name }, query) {
  const gone = name ? [store.get(keyOf(type, namespace, name))] : listOf(type, namespace).filter(selects(query));
  if (gone.includes(undefined)) throw missing(type, name);
  if (!query.has('dryRun')) for (const one of gone) store.delete(keyOf(type, namespace, one.metadata.name));
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', details: { name, kind: type.name, uid: gone[0]?.metadata.uid } };
}

/** A deployment that was changed comes to have its new pods, one after the other. */
function rollout(one) {
  const { replicas } = one.spec;
  const states = Array.from({ length: replicas }, (_, index) => ({ updatedReplicas: index + 1, replicas: replicas + 1, availableReplicas: replicas, unavailableReplicas: 1 }));
  states.push({ updatedReplicas: replicas, replicas, availableReplicas: replicas, readyReplicas: replicas, unavailableReplicas: 0 });
  return states.map((status) => ({ ...one, status: { ...one.status, ...status, observedGeneration: one.metadata.generation } }));
}

/** A watch tells of some more changes, then the server closes it. */
function watch(response, type, items, asTable) {
  response.writeHead(200, { 'content-type': 'application/json' });
  const say = (one) => response.write(`${JSON.stringify({ type: 'MODIFIED', object: asTable ? table(type.kind, [one], { resourceVersion: String(++version) }) : one })}\n`);
  const later = type.name === 'deployments' && items.length === 1 ? rollout(items[0]) : type.name === 'pods' ? items.slice(0, 12) : [];
  later.forEach((one, index) => setTimeout(say, 100 * (index + 1), one));
  setTimeout(() => response.end(), 100 * later.length + 1200);
}

function bodyOf(bytes) {
  const text = bytes.toString();
  if (!text.startsWith('k8s\0')) return text && JSON.parse(text);
  return text.includes('Secret') ? secretOf(bytes) : { text };
}

function answer(request, response, body) {
  const { pathname: path, searchParams: query } = new URL(request.url, 'https://cluster');
  const user = (request.headers.authorization ?? '').replace('Bearer ', '') || 'system:anonymous';
  if (path === '/version') return VERSION;
  if (user === 'nobody') throw new Refusal(401, 'Unauthorized', 'Unauthorized');
  if (path === '/api') return read('discovery/api.json');
  if (path === '/apis') return groups;
  if (path === '/openapi/v3') return { paths: Object.fromEntries([...resources.keys()].filter((one) => !one.startsWith('metrics')).map((one) => [one === 'v1' ? 'api/v1' : `apis/${one}`, { serverRelativeURL: `/openapi/v3/${one === 'v1' ? 'api/v1' : `apis/${one}`}?hash=1` }])) };
  if (path.startsWith('/openapi/v3/')) return read(`v3/${path.slice(12).replaceAll('/', '__')}_openapi.json`);
  const asked = path.replace(/^\/apis?\//, '');
  if (resources.has(asked)) return resources.get(asked);
  // An empty document: only resources that the newer one does not know are looked up here.
  if (path === '/openapi/v2') return response.writeHead(200, { 'content-type': 'application/octet-stream' }).end() && undefined;
  const { type, namespace, name, sub } = parse(path);
  if (!type) throw new Refusal(404, 'NotFound', 'the server could not find the requested resource');
  const { method, headers } = request;
  const verb = { GET: name ? 'get' : 'list', POST: 'create', DELETE: 'delete' }[method] ?? 'patch';
  authorize(user, verb, type, namespace);
  if (method === 'DELETE') return remove({ type, namespace, name }, query);
  if (method !== 'GET') return change({ method, query, headers }, { type, namespace, name, sub }, body);
  const kindOfList = { kind: `${type.kind}List`, apiVersion: type.groupVersion, metadata: { resourceVersion: String(version) } };
  if (type.group === 'metrics.k8s.io') return name ? usages(type, namespace).find(({ metadata }) => metadata.name === name) : { ...kindOfList, items: usages(type, namespace) };
  const asTable = (headers.accept ?? '').includes('as=Table');
  if (!name) {
    const items = listOf(type, namespace).filter(selects(query));
    if (query.get('watch')) return watch(response, type, items, asTable);
    return asTable ? table(type.kind, items, kindOfList.metadata, query.get('includeObject') === 'Object') : { ...kindOfList, items };
  }
  const one = store.get(keyOf(type, namespace, name));
  if (!one) throw missing(type, name);
  if (sub === 'log') return logOf(one, query, response);
  if (sub === 'scale') return scale(one);
  return asTable ? table(type.kind, [one], kindOfList.metadata) : one;
}

// kubectl says who it is over TLS alone.
createServer({ key: readFileSync(`${documents}/tls.key`), cert: readFileSync(`${documents}/tls.crt`) }, (request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    let code = 200;
    let result;
    try {
      result = answer(request, response, bodyOf(Buffer.concat(chunks)));
      if (request.method === 'POST') code = 201;
    } catch (error) {
      const { status } = error instanceof Refusal ? error : new Refusal(500, 'InternalError', `${error.stack} ${request.method} ${request.url} ${Buffer.concat(chunks)}`);
      result = status;
      code = status.code;
    }
    if (result === undefined) return;
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(result));
  });
}).listen(Number(port), '127.0.0.1');
