// What a container printed: the recorded output of a real service, cut and stamped as the kubelet does.
import { readFileSync } from 'node:fs';
import { Refusal } from './store.mjs';

const recorded = (name) => readFileSync(new URL(`../../fixtures/none/${name}/output`, import.meta.url), 'utf8').trimEnd().split('\n');
const SERVICES = { web: 'log-nginx', proxy: 'log-tracing', checkout: 'java-causes', payments: 'log-pino', search: 'log-logback', recommend: 'log-python', gateway: 'log-slog', catalog: '', coredns: 'log-klog', report: 'python-chain', runner: 'log-winston' };

function linesOf(pod, container, previous) {
  const app = pod.metadata.labels.app;
  const before = recorded(app === 'checkout' ? 'log-logback' : SERVICES[container === 'proxy' ? 'proxy' : app] || 'log-winston');
  if (app !== 'checkout') return before;
  const start = before.slice(0, previous ? 60 : 12);
  return pod.status.containerStatuses[0].state.running ? before : [...start, ...recorded('java-causes')];
}

export function logOf(pod, query, response) {
  const names = pod.spec.containers.map(({ name }) => name);
  const container = query.get('container') ?? names[0];
  const { name, namespace } = pod.metadata;
  if (!names.includes(container)) throw new Refusal(400, 'BadRequest', `container ${container} is not valid for pod ${name}`);
  const status = pod.status.containerStatuses?.find((one) => one.name === container);
  const waiting = status?.state.waiting;
  const previous = query.get('previous') === 'true';
  if (!status) throw new Refusal(400, 'BadRequest', `pod ${name} does not have a host assigned`);
  if (previous && !status.lastState.terminated) throw new Refusal(400, 'BadRequest', `previous terminated container "${container}" in pod "${name}" not found`);
  if (waiting && waiting.reason !== 'CrashLoopBackOff') throw new Refusal(400, 'BadRequest', `container "${container}" in pod "${name}" is waiting to start: ${waiting.reason === 'ImagePullBackOff' ? 'trying and failing to pull image' : waiting.reason}`);
  let lines = linesOf(pod, container, previous);
  const tail = query.get('tailLines');
  if (tail) lines = lines.slice(-Number(tail));
  if (query.get('timestamps') === 'true') lines = lines.map((line, index) => `${new Date(Date.now() - (lines.length - index) * 137).toISOString().replace('Z', '123456Z')} ${line}`);
  response.writeHead(200, { 'content-type': 'text/plain' });
  if (query.get('follow') === 'true') return follow(lines, response);
  response.end(`${lines.join('\n')}\n`);
}

/** As if the service went on talking: the rest of the lines come one by one, then the container ends. */
function follow(lines, response) {
  const now = lines.slice(0, -20);
  const rest = lines.slice(-20);
  response.write(`${now.join('\n')}\n`);
  rest.forEach((line, index) => setTimeout(() => response.write(`${line}\n`), 40 * (index + 1)));
  setTimeout(() => response.end(), 40 * (rest.length + 2));
}
