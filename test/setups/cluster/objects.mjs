// The cluster of a small shop, some of it broken in each of the usual ways; `load` is a namespace with very many pods.
import { ago, DAY, deployment, event, letters, meta, NODES, owner, pod } from './world.mjs';

const namespaces = ['default', 'kube-node-lease', 'kube-public', 'kube-system', 'load', 'monitoring', 'shop'].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: meta(name, '', 93 * DAY, { labels: { 'kubernetes.io/metadata.name': name } }), spec: { finalizers: ['kubernetes'] }, status: { phase: 'Active' } }));

const nodes = NODES.map((name, index) => {
  const ready = index !== 3;
  const condition = (type, status, reason, message) => ({ type, status, reason, message, lastHeartbeatTime: ago(ready ? 2 : 37), lastTransitionTime: ago(ready ? 9 * DAY : 36) });
  const lost = ['Unknown', 'NodeStatusUnknown', 'Kubelet stopped posting node status.'];
  return {
    apiVersion: 'v1', kind: 'Node',
    metadata: meta(name, '', 93 * DAY - index * 11 * DAY, { labels: { 'kubernetes.io/arch': 'amd64', 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux', 'node.kubernetes.io/instance-type': 'm5.large', 'topology.kubernetes.io/zone': `eu-central-1${'abab'[index]}`, ...(index === 0 && { 'node-role.kubernetes.io/control-plane': '' }) } }),
    spec: { podCIDR: `10.244.${index}.0/24`, providerID: `aws:///eu-central-1/i-0${letters(name, 12)}`, ...(index === 2 && { unschedulable: true, taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule', timeAdded: ago(50) }] }), ...(index === 3 && { taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }, { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' }] }) },
    status: {
      capacity: { cpu: '2', 'ephemeral-storage': '20959212Ki', memory: '7910392Ki', pods: '29' }, allocatable: { cpu: '1930m', 'ephemeral-storage': '18242267924', memory: '7220216Ki', pods: '29' },
      conditions: ready
        ? [condition('MemoryPressure', 'False', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'), condition('DiskPressure', index === 1 ? 'True' : 'False', index === 1 ? 'KubeletHasDiskPressure' : 'KubeletHasNoDiskPressure', index === 1 ? 'kubelet has disk pressure' : 'kubelet has no disk pressure'), condition('PIDPressure', 'False', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available'), condition('Ready', 'True', 'KubeletReady', 'kubelet is posting ready status')]
        : [condition('MemoryPressure', ...lost), condition('DiskPressure', ...lost), condition('PIDPressure', ...lost), condition('Ready', ...lost)],
      addresses: [{ type: 'InternalIP', address: name.slice(3, name.indexOf('.')).replaceAll('-', '.') }, { type: 'Hostname', address: name }],
      nodeInfo: { machineID: letters(name, 20), systemUUID: letters(`${name}s`, 20), bootID: letters(`${name}b`, 20), kernelVersion: '6.12.46-66.121.amzn2023.x86_64', osImage: 'Amazon Linux 2023.9.20251105', containerRuntimeVersion: 'containerd://2.1.4', kubeletVersion: 'v1.35.4', kubeProxyVersion: '', operatingSystem: 'linux', architecture: 'amd64' },
    },
  };
});

const service = (namespace, name, ip, ports, more = {}, lb) => ({ apiVersion: 'v1', kind: 'Service', metadata: meta(name, namespace, 60 * DAY, { labels: { app: name } }), spec: { type: 'ClusterIP', clusterIP: ip, clusterIPs: [ip], ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack', sessionAffinity: 'None', internalTrafficPolicy: 'Cluster', selector: { app: name }, ports: ports.map(([port, target, nodePort]) => ({ name: `p${port}`, port, targetPort: target, protocol: 'TCP', ...(nodePort && { nodePort }) })), ...more }, status: { loadBalancer: lb ? { ingress: [{ hostname: lb }] } : {} } });

const slice = (namespace, name, addresses) => ({ apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', metadata: meta(`${name}-${letters(name, 5)}`, namespace, 60 * DAY, { labels: { 'kubernetes.io/service-name': name } }), addressType: 'IPv4', ports: [{ name: 'p80', port: 8080, protocol: 'TCP' }], endpoints: addresses.map((one) => ({ addresses: [one], conditions: { ready: true, serving: true, terminating: false } })) });

const job = (name, ok) => ({ apiVersion: 'batch/v1', kind: 'Job', metadata: meta(name, 'shop', 62, { labels: { app: 'report' } }), spec: { completions: 1, parallelism: 1, backoffLimit: 0, selector: { matchLabels: { 'job-name': name } }, template: { metadata: { labels: { 'job-name': name } }, spec: { containers: [{ name: 'app', image: 'registry.example/report:2.4.1' }] } } }, status: { startTime: ago(62), ...(ok ? { succeeded: 1, completionTime: ago(60), conditions: [{ type: 'Complete', status: 'True' }] } : { failed: 1, conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit' }] }) } });

const config = (namespace, name, data) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: meta(name, namespace, 31 * DAY), data });
const secret = (namespace, name, type, keys) => ({ apiVersion: 'v1', kind: 'Secret', metadata: meta(name, namespace, 31 * DAY), type, data: Object.fromEntries(keys.map((key) => [key, 'bm90LWEtcmVhbC1vbmU='])) });
const shop = (name, tag, states, more) => deployment('shop', name, `registry.example/shop/${name}:${tag}`, states, more);
const system = (name, image, states) => deployment('kube-system', name, `registry.k8s.io/${image}`, states, { age: 93 * DAY });
const MANY = ['running', 'running', 'running', 'running', 'running', 'running', 'running', 'unready', 'running', 'oom', 'running', 'running', 'crash', 'running', 'running', 'image', 'running', 'evicted', 'running', 'pending'];

export const objects = () => [
  ...namespaces, ...nodes,
  ...shop('web', '1.14.2', ['running', 'running', 'running'], { sidecar: true }),
  ...shop('checkout', '2.3.0', ['crash', 'crash', 'running'], { env: [{ name: 'STAGE', value: 'prod' }, { name: 'DATABASE_URL', valueFrom: { secretKeyRef: { name: 'checkout-db', key: 'url' } } }] }),
  ...shop('payments', '1.9.7', ['running', 'oom']),
  ...shop('catalog', '3.0.1', ['image']),
  ...shop('mailer', '0.8.4', ['config']),
  ...shop('search', '5.1.0', ['running', 'pending', 'pending']),
  ...shop('recommend', '0.3.12', ['oomed']),
  ...shop('invoices', '1.2.2', ['creating', 'terminating']),
  ...shop('gateway', '4.4.0', ['running', 'unready']),
  pod('report-29402880-qzxvw', 'shop', { app: 'report' }, 'registry.example/report:2.4.1', 'done', 62),
  pod('report-29402820-t8k2p', 'shop', { app: 'report' }, 'registry.example/report:2.4.1', 'error', 122),
  pod('import-once', 'shop', { app: 'import' }, 'registry.example/import:1.0.0', 'evicted', 27),
  ...['prometheus', 'grafana', 'alertmanager'].flatMap((name) => deployment('monitoring', name, `registry.example/${name}:3.1.0`, ['running'])),
  ...system('coredns', 'coredns/coredns:v1.13.1', ['running', 'running']),
  ...system('metrics-server', 'metrics-server/metrics-server:v0.8.0', ['running']),
  ...NODES.map((node) => pod(`kube-proxy-${letters(node, 5)}`, 'kube-system', { 'k8s-app': 'kube-proxy' }, 'registry.k8s.io/kube-proxy:v1.35.4', 'running', 93 * DAY, { owner: owner('DaemonSet', 'kube-proxy', 'kube-system') })),
  ...Array.from({ length: 14 }, (_, index) => deployment('load', `runner-${letters(`run${index}`, 4)}`, 'registry.example/runner:7.2.0', MANY.map((_, at) => MANY[(at * 7 + index * 3) % MANY.length]))).flat().filter(({ kind }) => kind !== 'Event'),
  { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: meta('kube-proxy', 'kube-system', 93 * DAY, { labels: { 'k8s-app': 'kube-proxy' } }), spec: { selector: { matchLabels: { 'k8s-app': 'kube-proxy' } }, template: { metadata: { labels: { 'k8s-app': 'kube-proxy' } }, spec: { nodeSelector: { 'kubernetes.io/os': 'linux' }, containers: [{ name: 'kube-proxy', image: 'registry.k8s.io/kube-proxy:v1.35.4' }] } } }, status: { desiredNumberScheduled: 4, currentNumberScheduled: 4, numberReady: 3, updatedNumberScheduled: 4, numberAvailable: 3 } },
  { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: meta('postgres', 'shop', 60 * DAY, { labels: { app: 'postgres' } }), spec: { replicas: 2, serviceName: 'postgres', selector: { matchLabels: { app: 'postgres' } }, template: { metadata: { labels: { app: 'postgres' } }, spec: { containers: [{ name: 'postgres', image: 'registry.example/postgres:17.6' }] } } }, status: { replicas: 2, readyReplicas: 2, availableReplicas: 2 } },
  ...['postgres-0', 'postgres-1'].map((name) => pod(name, 'shop', { app: 'postgres' }, 'registry.example/postgres:17.6', 'running', 60 * DAY, { owner: owner('StatefulSet', 'postgres', 'shop') })),
  service('default', 'kubernetes', '10.100.0.1', [[443, 6443]], { selector: undefined }),
  service('shop', 'web', '10.100.31.7', [[80, 8080, 31080], [443, 8443, 31443]], { type: 'LoadBalancer', externalTrafficPolicy: 'Cluster' }, 'a1b2c3d4e5-1234567890.eu-central-1.elb.amazonaws.com'),
  service('shop', 'checkout', '10.100.88.214', [[80, 8080]]),
  service('shop', 'payments', '10.100.12.90', [[80, 8080], [9102, 9102]]),
  service('shop', 'gateway', '10.100.140.3', [[80, 8080, 30180]], { type: 'NodePort' }),
  service('shop', 'postgres', 'None', [[5432, 5432]]),
  slice('shop', 'web', ['10.20.0.14', '10.20.1.77', '10.20.3.120']), slice('shop', 'checkout', ['10.20.2.9']),
  service('kube-system', 'kube-dns', '10.100.0.10', [[53, 53]]),
  { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: meta('shop', 'shop', 60 * DAY), spec: { ingressClassName: 'nginx', tls: [{ hosts: ['shop.example'], secretName: 'shop-tls' }], rules: ['shop.example', 'api.shop.example'].map((host) => ({ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: host === 'shop.example' ? 'web' : 'gateway', port: { number: 80 } } } }] } })) }, status: { loadBalancer: { ingress: [{ hostname: 'a1b2c3d4e5-1234567890.eu-central-1.elb.amazonaws.com' }] } } },
  job('report-29402880', true), job('report-29402820', false),
  { apiVersion: 'batch/v1', kind: 'CronJob', metadata: meta('report', 'shop', 60 * DAY), spec: { schedule: '0 * * * *', suspend: false, concurrencyPolicy: 'Forbid', jobTemplate: { spec: { template: { spec: { containers: [{ name: 'app', image: 'registry.example/report:2.4.1' }] } } } } }, status: { lastScheduleTime: ago(62) } },
  { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: meta('web', 'shop', 31 * DAY), spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, minReplicas: 3, maxReplicas: 12, metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }] }, status: { currentReplicas: 3, desiredReplicas: 3, currentMetrics: [{ type: 'Resource', resource: { name: 'cpu', current: { averageUtilization: 41, averageValue: '41m' } } }] } },
  { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: meta('data-postgres-0', 'shop', 60 * DAY), spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '100Gi' } }, storageClassName: 'gp3', volumeMode: 'Filesystem', volumeName: 'pvc-6f0c2a4e-58a1-4d2f-9a77-0f4b1d1f6f3e' }, status: { phase: 'Bound', accessModes: ['ReadWriteOnce'], capacity: { storage: '100Gi' } } },
  { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: meta('search-index', 'shop', 71), spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '50Gi' } }, storageClassName: 'efs', volumeMode: 'Filesystem' }, status: { phase: 'Pending' } },
  event('shop', 'PersistentVolumeClaim', 'search-index', 'Warning', 'ProvisioningFailed', 'storageclass.storage.k8s.io "efs" not found', 1, 283, 'persistentvolume-controller'),
  event('default', 'Node', NODES[1], 'Warning', 'FreeDiskSpaceFailed', 'Failed to garbage collect required amount of images. Attempted to free 1342177280 bytes, but only found 0 bytes eligible to free.', 4, 11),
  config('shop', 'kube-root-ca.crt', { 'ca.crt': 'not a certificate' }), config('shop', 'web-config', { 'app.yaml': 'stage: prod\nfeatures: [search, mail]\n', 'nginx.conf': 'server { listen 8080; }\n' }), config('shop', 'feature-flags', { search: 'on', recommend: 'off', 'new-checkout': 'on' }),
  secret('shop', 'checkout-db', 'Opaque', ['url', 'user', 'password']), secret('shop', 'shop-tls', 'kubernetes.io/tls', ['tls.crt', 'tls.key']), secret('shop', 'registry', 'kubernetes.io/dockerconfigjson', ['.dockerconfigjson']),
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: meta('default', 'shop', 93 * DAY) },
];
