import { gzipSync } from 'node:zlib';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

interface Operation {
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}

/** The parts of the API description that requests are made from. */
export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface MadeRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
  /** The connection ends before the body does. */
  cut: boolean;
}

const odd = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    '9999-99',
    '2026-02-30',
    'null',
    '../../etc/passwd',
    '<svg>',
    "'; --",
    '％',
    '\u202e',
  ],
  ...['a\0b', '\uD83D', '2600000000000000000000', '99999999999999999999', '😀'.repeat(60), 'x'.repeat(5000)],
];
const oddValues: unknown[] = [
  ...[null, true, -1, 1.5, 1e300, 2 ** 53, [], {}, [[]], [null], [{}], { length: -1 }, { toString: 1 }],
  ...[{ __proto__x: 1 }, Array.from({ length: 300 }, () => 1)],
];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Maker {
  constructor(
    private readonly description: Description,
    readonly random: () => number,
  ) {}

  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.random() * of.length)] as T;
  }

  /** Something near to what the schema says, or something else. */
  value(schema: Schema | undefined, depth = 0): unknown {
    if (this.random() < 0.15) return this.random() < 0.5 ? this.one(odd) : this.one(oddValues);
    const named = schema?.$ref?.split('/').at(-1);
    const known = named === undefined ? schema : this.description.components.schemas[named];
    if (known?.enum && known.enum.length > 0) return this.one(known.enum);
    switch ([known?.type].flat()[0] ?? 'string') {
      case 'object':
        return depth > 6 ? {} : this.object(known?.properties ?? {}, depth + 1);
      case 'array':
        return Array.from({ length: Math.floor(this.random() * 3) }, () => this.value(known?.items, depth + 1));
      case 'integer':
      case 'number':
        return this.one([0, 1, 2, 7, 2_000_000_000]);
      case 'boolean':
        return this.random() < 0.5;
      default:
        return this.one(['1', 'V001', 'S01', '2026-11-02', '2026-11', '2026', 'a', '1.0', ...odd]);
    }
  }

  private object(properties: Record<string, Schema>, depth: number): Record<string, unknown> {
    const kept = Object.entries(properties).filter(() => this.random() < 0.9);
    return Object.fromEntries(kept.map(([name, schema]) => [name, this.value(schema, depth)]));
  }

  text(schema: Schema | undefined): string {
    const value = this.value(schema);
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  cursor(): string {
    const key = this.one<unknown>([[], [1], ['a'], [null], ['2026-99-99', 'x'], [{}], [1e300, 1], {}, 'x', ['a\0', 1]]);
    return this.one([Buffer.from(JSON.stringify(key)).toString('base64url'), 'not-a-cursor', '%', '']);
  }
}

/** What no text of a URL may hold as it is, half characters included. */
const escaped = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** One request from the description, the same for the same seed. */
export function madeRequest(description: Description, seed: number): MadeRequest {
  const maker = new Maker(description, chance(seed));
  const pattern = maker.one(Object.keys(description.paths).filter((path) => !path.endsWith('/live')));
  const operations = description.paths[pattern] ?? {};
  const method = maker.one(Object.keys(operations).filter((name) => name !== 'parameters'));
  const operation = operations[method] ?? {};
  const query: string[] = [];
  let path = pattern;
  for (const { name, in: place, schema } of operation.parameters ?? []) {
    const text = name === 'cursor' ? maker.cursor() : maker.text(schema);
    if (place === 'path') path = path.replace(`{${name}}`, escaped(text) || '%20');
    else if (place === 'query' && maker.random() < 0.6) query.push(`${name}=${escaped(text.slice(0, 600))}`);
  }
  if (maker.random() < 0.05)
    query.push(maker.one(['%', '%C3%28', `a${'[b]'.repeat(300)}=1`, 'limit=1&limit=2', '__proto__=1']));
  const target = query.length > 0 ? `${path}?${query.join('&')}` : path;
  return { method: method.toUpperCase(), path: target, ...bodyOf(maker, method, operation) };
}

function bodyOf(maker: Maker, method: string, operation: Operation): Omit<MadeRequest, 'method' | 'path'> {
  const headers: Record<string, string> = maker.random() < 0.5 ? { 'If-Match': '*' } : {};
  if (maker.random() < 0.1) headers['Idempotency-Key'] = maker.one(['k', 'x'.repeat(201), String(maker.random())]);
  if (method === 'get' || method === 'delete') return { headers, body: Buffer.alloc(0), cut: false };
  const cut = maker.random() < 0.03;
  const content = operation.requestBody?.content ?? {};
  if ('multipart/form-data' in content) return { ...multipart(maker, headers), cut };
  const text = JSON.stringify(maker.value(content['application/json']?.schema));
  const types = [
    'application/json; charset=utf-16',
    'application/json; charset=klingon',
    'text/plain',
    'image/png',
    'x',
  ];
  headers['Content-Type'] = maker.random() < 0.9 ? 'application/json' : maker.one(types);
  if (maker.random() < 0.03) {
    headers['Content-Encoding'] = maker.one(['gzip', 'br', 'klingon']);
    return { headers, body: maker.random() < 0.5 ? gzipSync(text) : Buffer.from(text), cut };
  }
  const broken = [text.slice(0, -1), '['.repeat(3000), `${'{"a":'.repeat(200)}1`, '\xff\xfe', `${text}x`];
  return { headers, body: Buffer.from(maker.random() < 0.9 ? text : maker.one(broken), 'latin1'), cut };
}

function multipart(maker: Maker, headers: Record<string, string>): { headers: Record<string, string>; body: Buffer } {
  headers['Content-Type'] = maker.one([
    'multipart/form-data; boundary=b',
    'multipart/form-data',
    'multipart/x; boundary=b',
  ]);
  const name = maker.one(['a.csv', 'a\xff.csv', '../a', '电'.repeat(300), '']);
  const kind = maker.one(['detect-rslt', 'basicerr', 'arrival-meters', 'x', 'a\0']);
  const whole =
    `--b\r\nContent-Disposition: form-data; name="kind"\r\n\r\n${kind}\r\n` +
    `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${maker.one(odd)}\r\n--b--\r\n`;
  const end = maker.random() < 0.5 ? whole.length : Math.floor(maker.random() * whole.length);
  return { headers, body: Buffer.from(whole.slice(0, end)) };
}
