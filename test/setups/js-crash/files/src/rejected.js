import pg from 'pg';

const client = new pg.Client({ host: '127.0.0.1', port: 1, database: 'depot', connectionTimeoutMillis: 500 });

async function nightly() {
  await client.connect();
  return client.query('select 1');
}

nightly();
setInterval(() => {}, 1000);
