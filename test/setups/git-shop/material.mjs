// Pieces of code for the history: each piece is a function in several versions, and each step from one version to the
// next carries the subjects a person would give such a change.

const cap = (word) => word[0].toUpperCase() + word.slice(1);
const snake = (word) => word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** TypeScript: `t(noun)` gives `{ name, versions: [text], steps: [[subject, …]] }`; steps[0] is for adding it. */
export const TS = {
  find: (n) => ({
    name: `find${cap(n)}`,
    versions: [
      `export async function find${cap(n)}(db: Database, id: string) {
  const rows = await db.query('SELECT * FROM ${snake(n)}s WHERE id = $1', [id]);
  return rows[0];
}
`,
      `export async function find${cap(n)}(db: Database, id: string): Promise<${cap(n)} | undefined> {
  const rows = await db.query<${cap(n)}Row>('SELECT * FROM ${snake(n)}s WHERE id = $1', [id]);
  return rows[0] && to${cap(n)}(rows[0]);
}
`,
      `/** The ${n} with this id, deleted ones included only on request. */
export async function find${cap(n)}(
  db: Database,
  id: string,
  { includeDeleted = false }: FindOptions = {},
): Promise<${cap(n)} | undefined> {
  const rows = await db.query<${cap(n)}Row>(
    'SELECT * FROM ${snake(n)}s WHERE id = $1 AND ($2 OR deleted_at IS NULL)',
    [id, includeDeleted],
  );
  return rows[0] && to${cap(n)}(rows[0]);
}
`,
    ],
    steps: [
      [`feat(${n}s): look up a ${n} by id`, `Add find${cap(n)}`],
      [`refactor(${n}s): give find${cap(n)} a return type`, `types: no implicit any in ${n} queries`],
      [`fix(${n}s): do not return deleted ${n}s`, `fix: deleted ${n}s showed up in lookups`],
    ],
  }),
  list: (n) => ({
    name: `list${cap(n)}s`,
    versions: [
      `export async function list${cap(n)}s(db: Database, customerId: string) {
  return db.query<${cap(n)}Row>('SELECT * FROM ${snake(n)}s WHERE customer_id = $1', [customerId]);
}
`,
      `export async function list${cap(n)}s(db: Database, customerId: string, page = 1) {
  const offset = (page - 1) * PAGE_SIZE;
  return db.query<${cap(n)}Row>(
    'SELECT * FROM ${snake(n)}s WHERE customer_id = $1 ORDER BY created_at DESC LIMIT $2 OFFSET $3',
    [customerId, PAGE_SIZE, offset],
  );
}
`,
      `export async function list${cap(n)}s(db: Database, customerId: string, after?: Cursor): Promise<Page<${cap(n)}>> {
  const rows = await db.query<${cap(n)}Row>(
    \`SELECT * FROM ${snake(n)}s
      WHERE customer_id = $1 AND (created_at, id) < ($2, $3)
      ORDER BY created_at DESC, id DESC
      LIMIT $4\`,
    [customerId, after?.createdAt ?? FAR_FUTURE, after?.id ?? '', PAGE_SIZE + 1],
  );
  const items = rows.slice(0, PAGE_SIZE).map(to${cap(n)});
  return { items, next: rows.length > PAGE_SIZE ? cursorOf(items.at(-1)!) : undefined };
}
`,
    ],
    steps: [
      [`feat(${n}s): list ${n}s of a customer`, `List ${n}s`],
      [`feat(${n}s): paginate the ${n} list`, `fix(${n}s): customers with many ${n}s time out`],
      [`perf(${n}s): cursor instead of OFFSET in list${cap(n)}s`, `perf: keyset pagination for ${n}s`],
    ],
  }),
  total: (n) => ({
    name: `total${cap(n)}s`,
    versions: [
      `export function total${cap(n)}s(${n}s: ${cap(n)}[]): number {
  let sum = 0;
  for (let i = 0; i < ${n}s.length; i++) {
    sum += ${n}s[i].amount;
  }
  return sum;
}
`,
      `export function total${cap(n)}s(${n}s: readonly ${cap(n)}[]): Money {
  return ${n}s.reduce((sum, ${n}) => add(sum, ${n}.amount), ZERO);
}
`,
      `export function total${cap(n)}s(${n}s: readonly ${cap(n)}[], currency: Currency = 'EUR'): Money {
  const other = ${n}s.find((${n}) => ${n}.amount.currency !== currency);
  if (other) throw new CurrencyMismatch(currency, other.amount.currency);
  return ${n}s.reduce((sum, ${n}) => add(sum, ${n}.amount), zero(currency));
}
`,
    ],
    steps: [
      [`feat(${n}s): add up ${n}s`, `Add total${cap(n)}s`],
      [`fix(${n}s): rounding error in total${cap(n)}s`, `refactor: use Money for ${n} totals`],
      [`fix(${n}s): refuse to add different currencies`, `feat(${n}s)!: totals need a currency`],
    ],
  }),
  validate: (n) => ({
    name: `validate${cap(n)}`,
    versions: [
      `export function validate${cap(n)}(input: any) {
  if (!input.customerId) {
    throw new Error('customerId is required');
  }
  if (!input.amount || input.amount < 0) {
    throw new Error('amount must be positive');
  }
  return input;
}
`,
      `export function validate${cap(n)}(input: unknown): ${cap(n)}Input {
  if (!isRecord(input)) throw new ValidationError('${n}', 'must be an object');
  if (typeof input.customerId !== 'string') throw new ValidationError('customerId', 'is required');
  if (typeof input.amount !== 'number' || input.amount <= 0) {
    throw new ValidationError('amount', 'must be a positive number');
  }
  return { customerId: input.customerId, amount: input.amount };
}
`,
      `const ${n}Schema = z.object({
  customerId: z.string().uuid(),
  amount: z.number().int().positive(),
  note: z.string().max(280).optional(),
});

export function validate${cap(n)}(input: unknown): ${cap(n)}Input {
  const result = ${n}Schema.safeParse(input);
  if (!result.success) throw new ValidationError('${n}', result.error.issues);
  return result.data;
}
`,
    ],
    steps: [
      [`feat(${n}s): validate incoming ${n}s`, `Check ${n} input before saving`],
      [`fix(${n}s): amount of NaN passed validation`, `refactor(${n}s): ValidationError with the field's name`],
      [`refactor(${n}s): move ${n} validation to zod`, `chore(${n}s): replace hand-written checks by a schema`],
    ],
  }),
  handler: (n) => ({
    name: `post${cap(n)}`,
    versions: [
      `export async function post${cap(n)}(req: Request, res: Response) {
  const ${n} = await create${cap(n)}(req.db, req.body);
  res.json(${n});
}
`,
      `export async function post${cap(n)}(req: Request, res: Response) {
  const input = validate${cap(n)}(req.body);
  const ${n} = await create${cap(n)}(req.db, input);
  res.status(201).location(\`/${n}s/\${${n}.id}\`).json(${n});
}
`,
      `export const post${cap(n)}: Handler = async (req, res) => {
  const key = req.header('Idempotency-Key');
  const input = validate${cap(n)}(req.body);
  const ${n} = await once(req.db, key, () => create${cap(n)}(req.db, input));
  log.info({ ${n}Id: ${n}.id, customerId: input.customerId }, '${n} created');
  res.status(201).location(\`/${n}s/\${${n}.id}\`).json(present${cap(n)}(${n}));
};
`,
    ],
    steps: [
      [`feat(api): POST /${n}s`, `Add an endpoint to create ${n}s`],
      [`fix(api): POST /${n}s answers 201 with a location`, `api: validate the body of POST /${n}s`],
      [`feat(api): idempotency keys for POST /${n}s`, `fix(api): a retried POST /${n}s created two ${n}s`],
    ],
  }),
  retry: (n) => ({
    name: `send${cap(n)}`,
    versions: [
      `export async function send${cap(n)}(client: HttpClient, ${n}: ${cap(n)}) {
  return client.post('/v1/${n}s', ${n});
}
`,
      `export async function send${cap(n)}(client: HttpClient, ${n}: ${cap(n)}) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.post('/v1/${n}s', ${n});
    } catch (error) {
      if (attempt === 3) throw error;
      await sleep(attempt * 1000);
    }
  }
}
`,
      `export function send${cap(n)}(client: HttpClient, ${n}: ${cap(n)}, signal?: AbortSignal) {
  return withRetry(() => client.post('/v1/${n}s', ${n}, { signal }), {
    attempts: 5,
    delay: exponential({ base: 200, max: 10_000 }),
    retryOn: (error) => error instanceof HttpError && error.status >= 500,
  });
}
`,
    ],
    steps: [
      [`feat(${n}s): send ${n}s to the carrier`, `Push ${n}s to the carrier API`],
      [`fix(${n}s): retry when the carrier is down`, `fix: ${n}s lost on a carrier timeout`],
      [`refactor(${n}s): use withRetry for ${n}s`, `fix(${n}s): do not retry on 4xx answers`],
    ],
  }),
  cache: (n) => ({
    name: `cached${cap(n)}`,
    versions: [
      `const ${n}Cache = new Map<string, ${cap(n)}>();

export async function cached${cap(n)}(db: Database, id: string) {
  if (!${n}Cache.has(id)) ${n}Cache.set(id, await find${cap(n)}(db, id));
  return ${n}Cache.get(id);
}
`,
      `const ${n}Cache = new LruCache<string, ${cap(n)}>({ max: 500, ttl: 60_000 });

export async function cached${cap(n)}(db: Database, id: string): Promise<${cap(n)} | undefined> {
  const hit = ${n}Cache.get(id);
  if (hit) return hit;
  const ${n} = await find${cap(n)}(db, id);
  if (${n}) ${n}Cache.set(id, ${n});
  return ${n};
}
`,
    ],
    steps: [
      [`perf(${n}s): cache lookups`, `Cache ${n}s in memory`],
      [`fix(${n}s): the ${n} cache grew without bound`, `fix(${n}s): stale ${n}s were served for hours`],
    ],
  }),
  format: (n) => ({
    name: `describe${cap(n)}`,
    versions: [
      `export function describe${cap(n)}(${n}: ${cap(n)}) {
  return '${cap(n)} ' + ${n}.id + ' of ' + ${n}.createdAt;
}
`,
      `export function describe${cap(n)}(${n}: ${cap(n)}, locale = 'en-GB'): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(${n}.createdAt);
  return \`${cap(n)} \${${n}.number} · \${date} · \${formatMoney(${n}.amount, locale)}\`;
}
`,
    ],
    steps: [
      [`feat(${n}s): one-line description for mails`, `Describe ${n}s in mails`],
      [`feat(i18n): locale-aware ${n} descriptions`, `fix(i18n): dates of ${n}s were always US style`],
    ],
  }),
  status: (n) => ({
    name: `next${cap(n)}Status`,
    versions: [
      `export function next${cap(n)}Status(status: string, event: string) {
  if (status === 'open' && event === 'pay') return 'paid';
  if (status === 'paid' && event === 'ship') return 'shipped';
  if (status === 'shipped' && event === 'deliver') return 'delivered';
  return status;
}
`,
      `const ${n.toUpperCase()}_TRANSITIONS: Record<${cap(n)}Status, Partial<Record<${cap(n)}Event, ${cap(n)}Status>>> = {
  open: { pay: 'paid', cancel: 'cancelled' },
  paid: { ship: 'shipped', refund: 'refunded' },
  shipped: { deliver: 'delivered', lose: 'lost' },
  delivered: { refund: 'refunded' },
  cancelled: {},
  refunded: {},
  lost: { refund: 'refunded' },
};

export function next${cap(n)}Status(status: ${cap(n)}Status, event: ${cap(n)}Event): ${cap(n)}Status {
  const next = ${n.toUpperCase()}_TRANSITIONS[status][event];
  if (!next) throw new IllegalTransition('${n}', status, event);
  return next;
}
`,
    ],
    steps: [
      [`feat(${n}s): status machine`, `Add ${n} states`],
      [`fix(${n}s): illegal transitions are errors now`, `refactor(${n}s)!: table of transitions`],
    ],
  }),
};

/** Tests that go with the pieces above, as vitest files hold them. */
export const TEST = {
  find: (n) => `  it('finds a ${n} by its id', async () => {
    const ${n} = await insert${cap(n)}(db, { customerId: 'c-1' });
    expect(await find${cap(n)}(db, ${n}.id)).toMatchObject({ customerId: 'c-1' });
  });
`,
  list: (n) => `  it('lists the ${n}s of one customer, newest first', async () => {
    await insert${cap(n)}(db, { customerId: 'c-1', createdAt: day(1) });
    await insert${cap(n)}(db, { customerId: 'c-1', createdAt: day(2) });
    await insert${cap(n)}(db, { customerId: 'c-2', createdAt: day(3) });
    const { items } = await list${cap(n)}s(db, 'c-1');
    expect(items.map(({ createdAt }) => createdAt)).toEqual([day(2), day(1)]);
  });
`,
  total: (n) => `  it.each([
    [[], eur(0)],
    [[eur(1050)], eur(1050)],
    [[eur(10), eur(20), eur(-5)], eur(25)],
  ])('adds up %j', (amounts, expected) => {
    expect(total${cap(n)}s(amounts.map((amount) => make${cap(n)}({ amount })))).toEqual(expected);
  });
`,
  validate: (n) => `  it('names the field that is wrong', () => {
    expect(() => validate${cap(n)}({ amount: -1 })).toThrow(ValidationError);
    expect(() => validate${cap(n)}({ customerId: 'c-1', amount: Number.NaN })).toThrow('amount');
  });
`,
  handler: (n) => `  it('answers 201 with the location of the new ${n}', async () => {
    const response = await request(app).post('/${n}s').send({ customerId: uuid(), amount: 1200 });
    expect(response.status).toBe(201);
    expect(response.headers.location).toMatch(/^\\/${n}s\\/[\\w-]+$/);
  });
`,
  retry: (n) => `  it('gives up after the last attempt', async () => {
    const client = fakeClient({ status: 503 });
    await expect(send${cap(n)}(client, make${cap(n)}())).rejects.toThrow('503');
    expect(client.calls).toHaveLength(5);
  });
`,
  status: (n) => `  it('cannot be paid twice', () => {
    expect(() => next${cap(n)}Status('paid', 'pay')).toThrow(IllegalTransition);
  });
`,
};

/** Python tools beside the service. */
export const PY = {
  load: (n) => ({
    name: `load_${n}s`,
    versions: [
      `def load_${n}s(path):
    with open(path) as f:
        return [row for row in csv.DictReader(f)]
`,
      `def load_${n}s(path: Path) -> list[dict[str, str]]:
    """Rows of a ${n} export; empty lines are skipped."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if any(row.values())]
`,
      `def load_${n}s(path: Path, *, delimiter: str = ",") -> Iterator[${cap(n)}]:
    """Reads a ${n} export row by row, since some are larger than memory."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter=delimiter), start=2):
            try:
                yield ${cap(n)}.from_row(row)
            except (KeyError, ValueError) as error:
                log.warning("%s:%d: %s", path.name, number, error)
`,
    ],
    steps: [
      [`tools: import ${n}s from CSV`, `Add ${n} import`],
      [`tools: type hints for the ${n} import`, `tools: skip empty lines in ${n} exports`],
      [`tools: stream ${n} exports instead of loading them`, `fix(tools): out of memory on large ${n} exports`],
    ],
  }),
  report: (n) => ({
    name: `report_${n}s`,
    versions: [
      `def report_${n}s(rows):
    total = 0
    for row in rows:
        total = total + float(row["amount"])
    print("total: %s" % total)
`,
      `def report_${n}s(rows: Iterable[dict[str, str]]) -> Decimal:
    total = sum((Decimal(row["amount"]) for row in rows), Decimal(0))
    print(f"${n}s: {total:,.2f} EUR")
    return total
`,
      `def report_${n}s(rows: Iterable[${cap(n)}]) -> dict[str, Decimal]:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        totals[row.currency] += row.amount
    for currency, total in sorted(totals.items()):
        print(f"${n}s: {total:>14,.2f} {currency}")
    return dict(totals)
`,
    ],
    steps: [
      [`tools: monthly ${n} report`, `Print the sum of ${n}s`],
      [`fix(tools): ${n} report lost cents`, `tools: Decimal instead of float in reports`],
      [`feat(tools): ${n} report by currency`, `tools: split ${n} totals by currency`],
    ],
  }),
};

export { cap, snake };
// People, and what they write below a subject.

export const PEOPLE = [
  ['Robin Meyer', 'robin@example.com', '+0100'],
  ['Ines Duarte', 'ines.duarte@example.com', '+0000'],
  ['José Álvarez', 'jose@alvarez.example', '-0300'],
  ['Priya Raman', '2894113+priyar@users.noreply.github.com', '+0530'],
  ['Tomasz Wójcik', 'tomasz.wojcik@example.com', '+0100'],
  ['李雷', 'lei.li@example.com', '+0800'],
  ['Kim Andersen', 'kim@example.com', '-0800'],
];

export const BOT = ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', '+0000'];

/** Paragraphs that could stand below many changes; `%` is the piece of code that was changed. */
export const BODIES = [
  `Support had three tickets about this last week. The cause is that % ran before the
transaction was committed, so a replica could still answer with the old row.`,
  `% was copied from the invoice module in a hurry and had kept its defaults.`,
  `No behaviour change: the callers pass the same arguments, and the tests were not touched.`,
  `Measured on the staging database (1.2 M rows, warm cache):

    before   p50 412 ms   p99 3.1 s
    after    p50  18 ms   p99  64 ms

The index was already there, the planner could not use it because of the OFFSET.`,
  `The old code swallowed the error and answered 200, so clients believed that everything
was stored. % now throws, and the error middleware turns that into a 422 with the
name of the field.

I looked for other places with the same pattern:

- src/orders: one more, fixed here
- src/carriers: uses its own client, not affected
- tools: reads only`,
  `Found by the nightly fuzz run. The reproduction is in the test.`,
  `This is the first of three steps:

1. add the new function beside the old one (this commit)
2. move the callers
3. delete the old one

so that each of them can be reverted alone.`,
  `Carriers answer with 503 for some seconds whenever they deploy. We used to log that and
go on, and the parcel stayed in "announced" until someone noticed.`,
  `As discussed in the review of #%n: one page is 50 rows, the cursor is opaque to clients.`,
  `% is called for every line of an order. With 400 lines that was 400 queries.`,
];

export const TRAILERS = [
  (number) => `Closes #${number}`,
  (number) => `Fixes #${number}`,
  (number, other) => `Co-authored-by: ${other[0]} <${other[1]}>`,
  (number, other, self) => `Signed-off-by: ${self[0]} <${self[1]}>`,
  (number, other, self) =>
    `Refs: #${number}\nReviewed-by: ${other[0]} <${other[1]}>\nSigned-off-by: ${self[0]} <${self[1]}>`,
];

export const BREAKING = (
  name,
) => `BREAKING CHANGE: ${name} throws where it used to return undefined. Callers that relied on
undefined have to catch the error or check first.`;

export const DEPENDENCIES = [
  ['express', ['4.18.2', '4.18.3', '4.19.2', '4.21.1']],
  ['zod', ['3.22.2', '3.22.4', '3.23.8', '3.24.1']],
  ['pino', ['8.15.0', '8.17.1', '9.1.0', '9.5.0']],
  ['pg', ['8.11.0', '8.11.3', '8.12.0', '8.13.1']],
  ['vitest', ['0.34.6', '1.2.2', '1.6.0', '2.1.8']],
  ['typescript', ['5.2.2', '5.3.3', '5.5.4', '5.7.2']],
  ['eslint', ['8.50.0', '8.56.0', '8.57.1', '9.17.0']],
  ['undici', ['5.26.3', '5.28.4', '6.19.8', '7.1.0']],
];
