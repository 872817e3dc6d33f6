import { createServer } from 'node:http';

export interface Order {
  id: string;
  state: 'new' | 'paid' | 'cancelled';
  total: { cents: number; currency: string };
}

/** A server that is there for one test. */
export async function serve(): Promise<{ url: string; close: () => void }> {
  const orders = new Map<string, Order>();
  const server = createServer((request, response) => {
    const [, , id] = (request.url ?? '').split('/');
    const answer = ({ status, body }: { status: number; body: unknown }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.method === 'POST') {
      const order: Order = { id: `SO-${orders.size + 1}`, state: 'new', total: { cents: 4550, currency: 'EUR' } };
      orders.set(order.id, order);
      return answer({ status: 201, body: order });
    }
    const order = orders.get(id ?? '');
    if (!order) return answer({ status: 404, body: { error: `no order ${id}` } });
    if (request.method === 'DELETE') order.state = 'cancelled';
    return answer({ status: 200, body: order });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
