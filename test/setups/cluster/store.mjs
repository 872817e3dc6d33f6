// Objects by resource and name, and what the API does to them: patches, checks, refusals.

/** An answer that is no success, as the API says it. */
export class Refusal extends Error {
  constructor(code, reason, message, details) {
    super(message);
    this.status = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, details, code };
  }
}

export const missing = ({ name, group }, object) => new Refusal(404, 'NotFound', `${name}${group ? `.${group}` : ''} "${object}" not found`, { name: object, group, kind: name });

/** A merge of patches as strategic as containers and ports need: lists of named things are merged by name. */
export function merge(target, patch) {
  if (Array.isArray(patch)) return Array.isArray(target) && patch.every((one) => one?.name) ? mergeNamed(target, patch) : patch;
  if (patch === null || typeof patch !== 'object') return patch;
  const merged = target && typeof target === 'object' && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (key.startsWith('$')) continue;
    if (value === null) delete merged[key];
    else merged[key] = merge(merged[key], value);
  }
  return merged;
}

function mergeNamed(target, patch) {
  const merged = [...target];
  for (const one of patch) {
    const at = merged.findIndex(({ name }) => name === one.name);
    if (one.$patch === 'delete') at >= 0 && merged.splice(at, 1);
    else if (at >= 0) merged[at] = merge(merged[at], one);
    else merged.push(one);
  }
  return merged;
}

/** The operations of a JSON patch that kubectl sends. */
export function jsonPatch(target, operations) {
  const copy = structuredClone(target);
  for (const { op, path, value } of operations) {
    const keys = path.slice(1).split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop();
    const place = keys.reduce((one, key) => (one[key] ??= {}), copy);
    if (op === 'remove') delete place[last];
    else place[last] = value;
  }
  return copy;
}

/** Fields that the OpenAPI document does not know, as strict decoding names them. */
export function unknownFields(value, schema, schemas, path = '') {
  const from = schema?.$ref ?? schema?.allOf?.[0]?.$ref;
  const known = from ? schemas[from.split('/').at(-1)] : schema;
  if (Array.isArray(value)) return value.flatMap((one, index) => unknownFields(one, known?.items, schemas, `${path}[${index}]`));
  if (!known?.properties || value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path ? `${path}.${key}` : key;
    return known.properties[key] ? unknownFields(inner, known.properties[key], schemas, at) : [`unknown field "${at}"`];
  });
}

/** What the API refuses after decoding: fields that stay as they were made, and the rules of the shop's own webhook. */
export function check(before, after) {
  const { kind, metadata, spec } = after;
  const invalid = (field, text) => new Refusal(422, 'Invalid', `${kind}${after.apiVersion.includes('/') ? `.${after.apiVersion.split('/')[0]}` : ''} "${metadata.name}" is invalid: ${field}: ${text}`, { name: metadata.name, kind, causes: [{ reason: 'FieldValueInvalid', message: text, field }] });
  if (before && kind === 'Deployment' && JSON.stringify(before.spec.selector) !== JSON.stringify(spec.selector)) throw invalid('spec.selector', `Invalid value: ${JSON.stringify(spec.selector)}: field is immutable`);
  if (kind === 'Deployment' && spec.template.spec.containers.some(({ image }) => !image)) throw invalid('spec.template.spec.containers[0].image', 'Required value');
  if (kind === 'Deployment' && spec.template.spec.containers.some(({ image }) => image.endsWith(':latest'))) throw new Refusal(403, 'Forbidden', 'admission webhook "images.policy.example.com" denied the request: container "app" uses the tag "latest"; give the image a version');
}
