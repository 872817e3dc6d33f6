/** Sends server-sent events; each is `[name, data]`, the name may be undefined. */
export function sendEvents(response, events) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const [name, data] of events)
    response.write(
      `${name === undefined ? '' : `event: ${name}\n`}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`,
    );
  response.end();
}

export function sendJson(response, value) {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

/** Ids of calls are ours: the turn stands in them. */
export const turnOf = (id) => Number(/^call_t(\d+)_/.exec(id ?? '')?.[1] ?? -1);

export const textOf = (content) =>
  typeof content === 'string'
    ? content
    : Array.isArray(content)
      ? content.map((part) => part.text ?? part.output ?? '').join('\n')
      : JSON.stringify(content ?? '');
