// A shop's web server: a page, an API and what may go wrong with them. It ends by itself after five minutes.
import { createServer } from 'node:http';

const products = Array.from({ length: 60 }, (_, n) => ({
  sku: `SKU-${String(n + 1).padStart(4, '0')}`,
  title: `${['Oak shelf', 'Reading lamp', 'Wool rug', 'Side table'][n % 4]} ${['small', 'large'][n % 2]}`,
  price: { amount: ((n * 731) % 19000) + 990, currency: 'EUR' },
  stock: (n * 37) % 90,
  tags: n % 5 ? ['home', n % 3 ? 'wood' : 'new'] : [],
  discontinued: null,
}));

const page = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Shop</title>
  <link rel="stylesheet" href="/css/shop.css">
</head>
<body>
  <nav><a href="/">Home</a> <a href="/cart">Cart (2)</a></nav>
  <main>
${products.map(({ sku, title, price }) => `    <article id="${sku}">\n      <h2>${title}</h2>\n      <p class="price">${(price.amount / 100).toFixed(2)} &euro;</p>\n    </article>`).join('\n')}
  </main>
</body>
</html>
`;

const json = (response, status, value) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'x-request-id': '7f3c19ae' });
  response.end(`${JSON.stringify(value, null, 2)}\n`);
};

const ROUTES = {
  '/health': (response) => json(response, 200, { status: 'ok' }),
  '/api/products': (response) => json(response, 200, { total: products.length, products }),
  '/api/orders/17': (response) => json(response, 404, { error: { code: 'order_not_found', message: 'There is no order 17.' } }),
  '/api/checkout': (response) =>
    json(response, 422, {
      error: { code: 'invalid_cart', fields: { 'address.zip': 'is missing', 'lines.0.quantity': 'must be at least 1' } },
    }),
  '/api/report': (response) => {
    response.writeHead(502, { 'content-type': 'text/html', server: 'nginx/1.22.1' });
    response.end('<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n');
  },
  '/old': (response) => {
    response.writeHead(301, { location: '/moved' });
    response.end();
  },
  '/moved': (response) => {
    response.writeHead(302, { location: '/', 'set-cookie': 'visit=1; Path=/; HttpOnly; SameSite=Lax' });
    response.end();
  },
  '/': (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"65f1c2"', 'cache-control': 'max-age=300' });
    response.end(page);
  },
  '/export.csv': (response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': 4_000_000 });
    response.end(Buffer.alloc(4_000_000, 'sku,price\n'));
  },
  '/cut': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 5000 });
    response.write('the first of many lines\n'.repeat(40), () => response.destroy());
  },
};

const server = createServer((request, response) => {
  request.resume();
  response.setHeader('date', 'Thu, 20 Nov 2025 10:00:00 GMT');
  (ROUTES[new URL(request.url, 'http://x').pathname] ?? ((r) => json(r, 404, { error: 'not found', path: request.url })))(response);
});
server.listen(8099, '127.0.0.1');
setTimeout(() => process.exit(), 300_000).unref();
