// What runs in the cluster: the objects as a real one would hold them, aged by what the clock says now.
import { createHash } from 'node:crypto';

const NOW = Date.now();
const SAFE = 'bcdfghjklmnpqrstvwxz2456789';
/** Always the same letters for the same text, of the alphabet that Kubernetes names things with. */
const letters = (text, length) => [...createHash('sha1').update(text).digest()].slice(0, length).map((byte) => SAFE[byte % SAFE.length]).join('');
const uid = (text) => createHash('sha1').update(text).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
export const ago = (minutes) => new Date(NOW - minutes * 60_000).toISOString().replace(/\.\d+Z/, 'Z');
const DAY = 1440;

export const meta = (name, namespace, age, more = {}) => ({ name, ...(namespace && { namespace }), uid: uid(`${namespace}/${name}`), resourceVersion: String(100_000 + Number.parseInt(uid(name).slice(0, 5), 16)), creationTimestamp: ago(age), ...more });
const owner = (kind, name, namespace) => [{ apiVersion: 'apps/v1', kind, name, uid: uid(`${namespace}/${name}`), controller: true, blockOwnerDeletion: true }];

/** Each way a container can be, as the kubelet writes it. */
const STATES = {
  running: (age) => ({ ready: true, started: true, restartCount: 0, state: { running: { startedAt: ago(age) } } }),
  crash: () => ({ ready: false, started: false, restartCount: 17, state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' } }, lastState: { terminated: { exitCode: 1, reason: 'Error', startedAt: ago(5), finishedAt: ago(4) } } }),
  oom: () => ({ ready: true, started: true, restartCount: 4, state: { running: { startedAt: ago(11) } }, lastState: { terminated: { exitCode: 137, reason: 'OOMKilled', startedAt: ago(190), finishedAt: ago(11) } } }),
  oomed: () => ({ ready: false, started: false, restartCount: 6, state: { terminated: { exitCode: 137, reason: 'OOMKilled', startedAt: ago(9), finishedAt: ago(1) } }, lastState: { terminated: { exitCode: 137, reason: 'OOMKilled', startedAt: ago(30), finishedAt: ago(14) } } }),
  image: () => ({ ready: false, started: false, restartCount: 0, state: { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image' } } }),
  config: () => ({ ready: false, started: false, restartCount: 0, state: { waiting: { reason: 'CreateContainerConfigError', message: 'secret "mail-credentials" not found' } } }),
  creating: () => ({ ready: false, started: false, restartCount: 0, state: { waiting: { reason: 'ContainerCreating' } } }),
  unready: (age) => ({ ready: false, started: true, restartCount: 0, state: { running: { startedAt: ago(age) } } }),
  done: () => ({ ready: false, started: false, restartCount: 0, state: { terminated: { exitCode: 0, reason: 'Completed', startedAt: ago(62), finishedAt: ago(60) } } }),
  error: () => ({ ready: false, started: false, restartCount: 0, state: { terminated: { exitCode: 2, reason: 'Error', startedAt: ago(63), finishedAt: ago(62) } } }),
};
const PHASES = { done: 'Succeeded', error: 'Failed', image: 'Pending', config: 'Pending', creating: 'Pending', pending: 'Pending', evicted: 'Failed' };

const NODES = ['ip-10-20-1-17', 'ip-10-20-1-84', 'ip-10-20-2-41', 'ip-10-20-2-203'].map((name) => `${name}.eu-central-1.compute.internal`);

function conditions(state, age) {
  const when = { lastProbeTime: null, lastTransitionTime: ago(age) };
  if (state === 'pending') return [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: MESSAGES.pending, ...when }];
  const ready = ['running', 'oom', 'terminating'].includes(state) ? 'True' : 'False';
  const why = ready === 'False' ? { reason: 'ContainersNotReady', message: 'containers with unready status: [app]' } : {};
  return [{ type: 'PodReadyToStartContainers', status: 'True', ...when }, { type: 'Initialized', status: 'True', ...when }, { type: 'Ready', status: ready, ...why, ...when }, { type: 'ContainersReady', status: ready, ...why, ...when }, { type: 'PodScheduled', status: 'True', ...when }];
}

const MESSAGES = {
  pending: '0/4 nodes are available: 1 node(s) had untolerated taint {dedicated: batch}, 3 Insufficient memory. preemption: 0/4 nodes are available: 1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.',
};

function container(image, name, env) {
  return { name, image, ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }], env, resources: { limits: { cpu: '500m', memory: '512Mi' }, requests: { cpu: '100m', memory: '256Mi' } }, livenessProbe: { httpGet: { path: '/healthz', port: 'http', scheme: 'HTTP' }, initialDelaySeconds: 10, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 }, volumeMounts: [{ name: 'kube-api-access', readOnly: true, mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' }], imagePullPolicy: 'IfNotPresent' };
}

const podSpec = (image, sidecar, env = [{ name: 'STAGE', value: 'prod' }]) => ({
  containers: [container(image, 'app', env), ...(sidecar ? [container('registry.example/envoy:v1.31.2', 'proxy', [])] : [])],
  restartPolicy: 'Always', serviceAccountName: 'default', dnsPolicy: 'ClusterFirst',
  volumes: [{ name: 'kube-api-access', projected: { sources: [{ serviceAccountToken: { expirationSeconds: 3607, path: 'token' } }], defaultMode: 420 } }],
  tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }],
});

export function pod(name, namespace, labels, image, state, age, more = {}) {
  const placed = state !== 'pending';
  const at = Number.parseInt(uid(name).slice(0, 4), 16);
  const spec = { ...podSpec(image, more.sidecar, more.env), ...(placed && { nodeName: NODES[at % NODES.length] }) };
  const status = STATES[state] ?? STATES.running;
  const containers = spec.containers.map((one, index) => {
    const { lastState = {}, ...now } = index === 0 ? status(age) : STATES.running(age);
    return { name: one.name, image: one.image, imageID: `${one.image.replace(/:.*/, '')}@sha256:${createHash('sha256').update(one.image).digest('hex')}`, containerID: `containerd://${createHash('sha256').update(name + index).digest('hex')}`, lastState, ...now };
  });
  const ip = `10.20.${at % 4}.${at % 250}`;
  return {
    apiVersion: 'v1', kind: 'Pod',
    metadata: meta(name, namespace, age, { labels, ...(more.owner && { ownerReferences: more.owner, generateName: name.replace(/[^-]*$/, '') }), ...(state === 'terminating' && { deletionTimestamp: ago(0.3), deletionGracePeriodSeconds: 30 }) }),
    spec,
    status: state === 'evicted'
      ? { phase: 'Failed', reason: 'Evicted', message: 'The node was low on resource: ephemeral-storage. Threshold quantity: 2139512454, available: 1940480Ki.', startTime: ago(age), qosClass: 'Burstable' }
      : { phase: PHASES[state] ?? 'Running', conditions: conditions(state, age), qosClass: 'Burstable', ...(placed && { hostIP: `10.20.1.${at % 250}`, podIP: ip, podIPs: [{ ip }], startTime: ago(age), containerStatuses: containers }) },
  };
}

export function event(namespace, kind, name, type, reason, message, minutes, count = 1, component = 'kubelet') {
  const base = `${name}.${uid(name + reason + message).slice(0, 16).replace(/-/g, '')}`;
  return { apiVersion: 'v1', kind: 'Event', metadata: meta(base, namespace, minutes), involvedObject: { kind, namespace, name, uid: uid(`${namespace}/${name}`), apiVersion: 'v1', ...(component === 'kubelet' && kind === 'Pod' && { fieldPath: 'spec.containers{app}' }) }, type, reason, message, count, source: { component, ...(component === 'kubelet' && { host: NODES[0] }) }, firstTimestamp: ago(minutes * 3 + 2), lastTimestamp: ago(minutes), reportingComponent: component, reportingInstance: '' };
}

function podEvents(one, state, image) {
  const say = (...rest) => event(one.metadata.namespace, 'Pod', one.metadata.name, ...rest);
  const placed = say('Normal', 'Scheduled', `Successfully assigned ${one.metadata.namespace}/${one.metadata.name} to ${one.spec.nodeName}`, 71, 1, 'default-scheduler');
  const pulled = say('Normal', 'Pulled', `Container image "${image}" already present on machine and can be accessed by the pod`, 4, 18);
  return {
    crash: [placed, pulled, say('Normal', 'Created', 'Container created', 4, 18), say('Normal', 'Started', 'Container started', 4, 18), say('Warning', 'BackOff', `Back-off restarting failed container app in pod ${one.metadata.name}_${one.metadata.namespace}(${one.metadata.uid})`, 1, 312)],
    image: [placed, say('Normal', 'Pulling', `Pulling image "${image}"`, 2, 5), say('Warning', 'Failed', `Failed to pull image "${image}": rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`, 2, 5), say('Warning', 'Failed', 'Error: ErrImagePull', 2, 5), say('Normal', 'BackOff', `Back-off pulling image "${image}"`, 1, 21), say('Warning', 'Failed', 'Error: ImagePullBackOff', 1, 21)],
    config: [placed, say('Warning', 'Failed', 'Error: secret "mail-credentials" not found', 1, 38)],
    pending: [say('Warning', 'FailedScheduling', MESSAGES.pending, 3, 9, 'default-scheduler')],
    creating: [placed, say('Warning', 'FailedMount', 'MountVolume.SetUp failed for volume "reports" : configmap "report-templates" not found', 1, 12)],
    unready: [placed, say('Warning', 'Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503', 1, 44)],
    oomed: [placed, pulled, say('Warning', 'BackOff', `Back-off restarting failed container app in pod ${one.metadata.name}_${one.metadata.namespace}(${one.metadata.uid})`, 2, 7)],
    evicted: [say('Warning', 'Evicted', 'The node was low on resource: ephemeral-storage. Threshold quantity: 2139512454, available: 1940480Ki.', 27, 1)],
  }[state] ?? [];
}

/** A deployment with its replica sets (an old one too), its pods in the given states, and what happened to them. */
export function deployment(namespace, name, image, states, { age = 12 * DAY, sidecar = false, env } = {}) {
  const labels = { app: name, team: { shop: 'storefront', monitoring: 'platform' }[namespace] ?? 'core' };
  const hashes = [letters(`${namespace}${name}old`, 10), letters(`${namespace}${name}`, 10)];
  const template = (hash, tag) => ({ metadata: { labels: { ...labels, ...(hash && { 'pod-template-hash': hash }) } }, spec: podSpec(tag, sidecar, env) });
  const ready = states.filter((state) => ['running', 'oom', 'terminating'].includes(state)).length;
  const old = image.replace(/\d+$/, (last) => (last === '0' ? '0-rc.1' : String(last - 1)));
  const sets = hashes.map((hash, revision) => ({
    apiVersion: 'apps/v1', kind: 'ReplicaSet',
    metadata: meta(`${name}-${hash}`, namespace, revision ? 71 : age, { generation: 1, labels: { ...labels, 'pod-template-hash': hash }, annotations: { 'deployment.kubernetes.io/revision': String(revision + 3), 'deployment.kubernetes.io/desired-replicas': String(states.length), ...(revision && { 'kubernetes.io/change-cause': `image ${image}` }) }, ownerReferences: owner('Deployment', name, namespace) }),
    spec: { replicas: revision ? states.length : 0, selector: { matchLabels: { app: name, 'pod-template-hash': hash } }, template: template(hash, revision ? image : old) },
    status: { replicas: revision ? states.length : 0, readyReplicas: revision ? ready : 0, availableReplicas: revision ? ready : 0, observedGeneration: 1 },
  }));
  const well = ready === states.length;
  const when = { lastUpdateTime: ago(70), lastTransitionTime: ago(70) };
  const pods = states.map((state, index) => pod(`${name}-${hashes[1]}-${letters(`${namespace}${name}${index}`, 5)}`, namespace, { ...labels, 'pod-template-hash': hashes[1] }, image, state, 71 + index * 0.2, { owner: owner('ReplicaSet', `${name}-${hashes[1]}`, namespace), sidecar, env }));
  return [
    {
      apiVersion: 'apps/v1', kind: 'Deployment',
      metadata: meta(name, namespace, age, { generation: 4, labels, annotations: { 'deployment.kubernetes.io/revision': '4', 'kubernetes.io/change-cause': `image ${image}` } }),
      spec: { replicas: states.length, selector: { matchLabels: { app: name } }, template: template('', image), strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' } }, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 },
      status: { observedGeneration: 4, replicas: states.length, updatedReplicas: states.length, readyReplicas: ready, availableReplicas: ready, ...(!well && { unavailableReplicas: states.length - ready }), conditions: [{ type: 'Available', status: well ? 'True' : 'False', reason: well ? 'MinimumReplicasAvailable' : 'MinimumReplicasUnavailable', message: well ? 'Deployment has minimum availability.' : 'Deployment does not have minimum availability.', ...when }, { type: 'Progressing', status: well ? 'True' : 'False', reason: well ? 'NewReplicaSetAvailable' : 'ProgressDeadlineExceeded', message: well ? `ReplicaSet "${name}-${hashes[1]}" has successfully progressed.` : `ReplicaSet "${name}-${hashes[1]}" has timed out progressing.`, ...when }] },
    },
    ...sets, ...pods,
    event(namespace, 'Deployment', name, 'Normal', 'ScalingReplicaSet', `Scaled up replica set ${name}-${hashes[1]} from 0 to ${states.length}`, 71, 1, 'deployment-controller'),
    ...pods.flatMap((one, index) => podEvents(one, states[index], image)),
  ];
}

export { DAY, letters, NODES, owner, uid };
