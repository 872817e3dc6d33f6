// What a server prints of each kind, after pkg/printers/internalversion/printers.go of Kubernetes 1.35.

/** As `duration.HumanDuration` of apimachinery. */
export function since(time) {
  if (!time) return '<unknown>';
  return span((Date.now() - Date.parse(time)) / 1000);
}
function span(length) {
  const seconds = Math.max(0, Math.floor(length));
  if (seconds < 120) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  const and = (count, unit) => (count > 0 ? `${count}${unit}` : '');
  if (minutes < 10) return `${minutes}m${and(seconds % 60, 's')}`;
  if (minutes < 180) return `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 8) return `${hours}h${and(minutes % 60, 'm')}`;
  if (hours < 48) return `${hours}h`;
  const days = Math.floor(hours / 24);
  return hours < 192 ? `${days}d${and(hours % 24, 'h')}` : `${days}d`;
}

const selector = (labels) => (labels && Object.keys(labels).length ? Object.entries(labels).map(([key, value]) => `${key}=${value}`).sort().join(',') : '<none>');
const names = (spec) => spec.containers.map(({ name }) => name).join(',');
const images = (spec) => spec.containers.map(({ image }) => image).join(',');
const age = ({ metadata }) => since(metadata.creationTimestamp);

function podState({ metadata, status }) {
  let reason = status.reason ?? status.phase;
  let failed = '';
  let running = false;
  for (const { state, ready } of [...(status.containerStatuses ?? [])].reverse()) {
    if (state.waiting?.reason) reason = state.waiting.reason;
    else if (state.terminated) {
      reason = state.terminated.reason;
      if (state.terminated.exitCode) failed = reason;
    } else if (ready) running = true;
  }
  if (reason === 'Completed') reason = running ? 'NotReady' : failed || reason;
  return metadata.deletionTimestamp ? 'Terminating' : reason;
}

function pod(one) {
  const all = one.status.containerStatuses ?? [];
  const restarts = all.reduce((sum, { restartCount }) => sum + restartCount, 0);
  const last = all.map(({ lastState }) => lastState?.terminated?.finishedAt).filter(Boolean).sort().at(-1);
  const ready = all.filter(({ ready, state }) => ready && state.running).length;
  return [one.metadata.name, `${ready}/${one.spec.containers.length}`, podState(one), restarts && last ? `${restarts} (${since(last)} ago)` : String(restarts), age(one), one.status.podIP ?? '<none>', one.spec.nodeName ?? '<none>', '<none>', '<none>'];
}

function node(one) {
  const ready = one.status.conditions.find(({ type }) => type === 'Ready');
  const roles = Object.keys(one.metadata.labels).filter((label) => label.startsWith('node-role.kubernetes.io/')).map((label) => label.slice(24));
  const { nodeInfo, addresses } = one.status;
  return [one.metadata.name, `${ready.status === 'True' ? '' : 'Not'}Ready${one.spec.unschedulable ? ',SchedulingDisabled' : ''}`, roles.join(',') || '<none>', age(one), nodeInfo.kubeletVersion, addresses[0].address, '<none>', nodeInfo.osImage, nodeInfo.kernelVersion, nodeInfo.containerRuntimeVersion];
}

const balancer = ({ status }) => (status.loadBalancer?.ingress ?? []).map(({ ip, hostname }) => ip ?? hostname).join(',');
const ports = (list) => list.map(({ port, nodePort, protocol }) => `${port}${nodePort ? `:${nodePort}` : ''}/${protocol}`).join(',') || '<none>';
const CLAIM = { ReadWriteOnce: 'RWO', ReadWriteMany: 'RWX' };
const jobStatus = ({ status }) => (status.conditions?.some(({ type }) => type === 'Complete') ? 'Complete' : status.conditions?.some(({ type }) => type === 'Failed') ? 'Failed' : 'Running');

/** Columns (`+` before the ones of `-o wide`) and the cells of an object. */
const TABLES = {
  Pod: ['Name Ready Status Restarts Age +IP +Node +Nominated_Node +Readiness_Gates', pod],
  Node: ['Name Status Roles Age Version +Internal-IP +External-IP +OS-Image +Kernel-Version +Container-Runtime', node],
  Deployment: ['Name Ready Up-to-date Available Age +Containers +Images +Selector', (one) => [one.metadata.name, `${one.status?.readyReplicas ?? 0}/${one.spec.replicas}`, one.status?.updatedReplicas ?? 0, one.status?.availableReplicas ?? 0, age(one), names(one.spec.template.spec), images(one.spec.template.spec), selector(one.spec.selector.matchLabels)]],
  ReplicaSet: ['Name Desired Current Ready Age +Containers +Images +Selector', (one) => [one.metadata.name, one.spec.replicas, one.status?.replicas ?? 0, one.status?.readyReplicas ?? 0, age(one), names(one.spec.template.spec), images(one.spec.template.spec), selector(one.spec.selector.matchLabels)]],
  StatefulSet: ['Name Ready Age +Containers +Images', (one) => [one.metadata.name, `${one.status.readyReplicas}/${one.spec.replicas}`, age(one), names(one.spec.template.spec), images(one.spec.template.spec)]],
  DaemonSet: ['Name Desired Current Ready Up-to-date Available Node_Selector Age +Containers +Images +Selector', (one) => [one.metadata.name, one.status.desiredNumberScheduled, one.status.currentNumberScheduled, one.status.numberReady, one.status.updatedNumberScheduled, one.status.numberAvailable, selector(one.spec.template.spec.nodeSelector), age(one), names(one.spec.template.spec), images(one.spec.template.spec), selector(one.spec.selector.matchLabels)]],
  Service: ['Name Type Cluster-IP External-IP Port(s) Age +Selector', (one) => [one.metadata.name, one.spec.type ?? 'ClusterIP', one.spec.clusterIP ?? '<none>', one.spec.type === 'LoadBalancer' ? balancer(one) || '<pending>' : '<none>', ports(one.spec.ports), age(one), selector(one.spec.selector)]],
  Event: ['Last_Seen Type Reason Object +Subobject +Source Message +First_Seen +Count +Name', (one) => [since(one.lastTimestamp), one.type, one.reason, `${one.involvedObject.kind.toLowerCase()}/${one.involvedObject.name}`, one.involvedObject.fieldPath ?? '', [one.source.component, one.source.host].filter(Boolean).join(', '), one.message, since(one.firstTimestamp), one.count, one.metadata.name]],
  Namespace: ['Name Status Age', (one) => [one.metadata.name, one.status?.phase ?? 'Active', age(one)]],
  ConfigMap: ['Name Data Age', (one) => [one.metadata.name, Object.keys(one.data ?? {}).length, age(one)]],
  Secret: ['Name Type Data Age', (one) => [one.metadata.name, one.type, Object.keys(one.data ?? {}).length, age(one)]],
  ServiceAccount: ['Name Age', (one) => [one.metadata.name, age(one)]],
  Ingress: ['Name Class Hosts Address Ports Age', (one) => [one.metadata.name, one.spec.ingressClassName ?? '<none>', one.spec.rules.map(({ host }) => host).join(',') || '*', balancer(one), one.spec.tls ? '80, 443' : '80', age(one)]],
  Job: ['Name Status Completions Duration Age +Containers +Images +Selector', (one) => [one.metadata.name, jobStatus(one), `${one.status.succeeded ?? 0}/${one.spec.completions}`, span((Date.parse(one.status.completionTime ?? new Date().toISOString()) - Date.parse(one.status.startTime)) / 1000), age(one), names(one.spec.template.spec), images(one.spec.template.spec), selector(one.spec.selector.matchLabels)]],
  CronJob: ['Name Schedule Timezone Suspend Active Last_Schedule Age +Containers +Images +Selector', (one) => [one.metadata.name, one.spec.schedule, '<none>', one.spec.suspend ? 'True' : 'False', 0, since(one.status.lastScheduleTime), age(one), names(one.spec.jobTemplate.spec.template.spec), images(one.spec.jobTemplate.spec.template.spec), '<none>']],
  HorizontalPodAutoscaler: ['Name Reference Targets MinPods MaxPods Replicas Age', (one) => [one.metadata.name, `${one.spec.scaleTargetRef.kind}/${one.spec.scaleTargetRef.name}`, `cpu: ${one.status.currentMetrics[0].resource.current.averageUtilization}%/${one.spec.metrics[0].resource.target.averageUtilization}%`, String(one.spec.minReplicas), one.spec.maxReplicas, one.status.currentReplicas, age(one)]],
  PersistentVolumeClaim: ['Name Status Volume Capacity Access_Modes StorageClass VolumeAttributesClass Age +VolumeMode', (one) => [one.metadata.name, one.status.phase, one.spec.volumeName ?? '', one.status.capacity?.storage ?? '', (one.status.accessModes ?? []).map((mode) => CLAIM[mode]).join(','), one.spec.storageClassName, '<unset>', age(one), one.spec.volumeMode]],
};

/** The kinds that have no table of their own show when they were made. */
const OTHERS = ['Name Created_At', ({ metadata }) => [metadata.name, metadata.creationTimestamp]];

/** A Table as the API gives it; the client leaves out the columns of a lower priority. */
export function table(kind, items, list, whole = false) {
  const [columns, cells] = TABLES[kind] ?? OTHERS;
  return {
    kind: 'Table', apiVersion: 'meta.k8s.io/v1', metadata: list,
    columnDefinitions: columns.split(' ').map((name) => ({ name: name.replace('+', '').replace('_', ' '), type: 'string', format: name === 'Name' ? 'name' : '', description: '', priority: name.startsWith('+') ? 1 : 0 })),
    rows: items.map((one) => ({ cells: cells(one), object: whole ? one : { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: one.metadata } })),
  };
}
