export interface Config {
  port: number;
  host: string;
  currency: string;
  debug: boolean;
  mailFrom: string;
  features: string[];
}

type Env = Record<string, string | undefined>;

function integer(env: Env, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new TypeError(`${name} must be an integer, got '${text}'`);
  return value;
}

function flag(env: Env, name: string): boolean {
  return ['1', 'true', 'yes', 'on'].includes((env[name] ?? '').toLowerCase());
}

export function readConfig(env: Env): Config {
  const port = integer(env, 'SHOP_PORT', 3000);
  if (port < 1 || port > 65535) throw new RangeError(`SHOP_PORT must be 1 to 65535, got ${port}`);
  return {
    port,
    host: env['SHOP_HOST'] ?? 'localhost',
    currency: env['SHOP_CURRENCY'] ?? 'EUR',
    debug: flag(env, 'SHOP_DEBUG'),
    mailFrom: env['SHOP_MAIL_FROM'] ?? 'shop@example.com',
    features: (env['SHOP_FEATURES'] ?? '').split(',').map((name) => name.trim()).filter(Boolean),
  };
}
