import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { basename } from 'node:path';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Password of every demo account. */
const demoPassword = 'zhunheng-demo';

/** What a user's program does with the API, signed in as one of the demo accounts. */
export class ApiClient {
  private token: Promise<string> | undefined;

  constructor(
    private readonly origin: string,
    private readonly username = 'lead',
    private readonly others = new Map<string, ApiClient>(),
  ) {}

  /** The same server as another demo account, which signs in once. */
  as(username: string): ApiClient {
    const known = this.others.get(username) ?? new ApiClient(this.origin, username, this.others);
    this.others.set(username, known);
    return known;
  }

  async get<T>(path: string): Promise<T> {
    return this.answer<T>(await fetch(this.url(path), { headers: await this.headers() }), path);
  }

  async post<T>(path: string, body: unknown, seen: { ifMatch?: string } = {}): Promise<T> {
    return this.write<T>('POST', path, body, seen);
  }

  async put<T>(path: string, body: unknown, seen: { ifMatch: string }): Promise<T> {
    return this.write<T>('PUT', path, body, seen);
  }

  private async write<T>(method: string, path: string, body: unknown, { ifMatch }: { ifMatch?: string }): Promise<T> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = {
      ...{ ...(await this.headers()), 'Content-Type': 'application/json' },
      ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
    };
    return this.answer<T>(await fetch(this.url(path), { method, headers, body: text }), path);
  }

  /** Uploads a file and waits until it is checked without a fault. */
  async upload(kind: string, path: string): Promise<string> {
    const id = await this.sendFile(kind, path);
    await this.until(id, 'ready');
    return id;
  }

  /** Uploads a file and waits until it is checked, whatever is found. */
  async hand(kind: string, path: string): Promise<string> {
    const id = await this.sendFile(kind, path);
    const wait = patience();
    while ((await this.get<{ state: string }>(`/imports/${id}`)).state === 'checking') await wait();
    return id;
  }

  private async sendFile(kind: string, path: string): Promise<string> {
    const boundary = randomUUID();
    const part = (name: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`;
    const before =
      `${part('kind')}\r\n\r\n${kind}\r\n${part('file')}; filename="${basename(path)}"\r\n` +
      'Content-Type: application/octet-stream\r\n\r\n';
    const after = `\r\n--${boundary}--\r\n`;
    const headers = {
      ...(await this.headers()),
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': Buffer.byteLength(before) + (await stat(path)).size + after.length,
    };
    const { id } = await this.answer<{ id: string }>(
      await send(this.url('/imports'), headers, async function* () {
        yield before;
        yield* createReadStream(path, { highWaterMark: 1 << 18 });
        yield after;
      }),
      '/imports',
    );
    return id;
  }

  async commit(id: string): Promise<void> {
    await this.post(`/imports/${id}/commit`, { mode: 'all-or-nothing' });
    await this.until(id, 'committed');
  }

  async until(id: string, wanted: string): Promise<void> {
    const wait = patience();
    for (;;) {
      const state = await this.get<{ state: string; structuralErrors: unknown; errorRows: number }>(`/imports/${id}`);
      if (state.state === 'failed' || state.errorRows > 0) throw new Error(JSON.stringify(state));
      if (state.state === wanted) return;
      await wait();
    }
  }

  /** Resolves when no job waits or runs. */
  async idle(): Promise<void> {
    const wait = patience();
    for (;;) {
      const waiting = await this.get<{ items: unknown[] }>('/jobs?state=waiting&limit=1');
      const active = await this.get<{ items: unknown[] }>('/jobs?state=active&limit=1');
      if (waiting.items.length + active.items.length === 0) return;
      await wait();
    }
  }

  private url(path: string): string {
    return `${this.origin}/api/v1${path}`;
  }

  private async headers(): Promise<Record<string, string>> {
    this.token ??= this.login();
    return { Authorization: `Bearer ${await this.token}` };
  }

  private async login(): Promise<string> {
    const body = JSON.stringify({ username: this.username, password: demoPassword });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(this.url('/auth/login'), { method: 'POST', headers, body });
    return (await this.answer<{ accessToken: string }>(answer, '/auth/login')).accessToken;
  }

  private async answer<T>(response: Pick<Response, 'ok' | 'status' | 'json'>, path: string): Promise<T> {
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return body as T;
  }
}

/** A body of any length in few large pieces: `fetch` takes three times the processor for it. */
async function send(
  url: string,
  headers: Record<string, string | number>,
  body: () => AsyncGenerator<string | Buffer>,
): Promise<Pick<Response, 'ok' | 'status' | 'json'>> {
  const sent = request(url, { method: 'POST', headers });
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  const [[response]] = await Promise.all([answered, pipeline(body, sent)]);
  const status = response.statusCode ?? 0;
  return { ok: status >= 200 && status < 300, status, json: () => json(response) };
}

/** Asks again after a fortieth of the time that it has taken so far: soon when it is quick, seldom when it is long. */
function patience(): () => Promise<void> {
  const start = Date.now();
  return () => sleep(Math.min(Math.max((Date.now() - start) / 40, 10), 250));
}
