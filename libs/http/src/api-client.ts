import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Password of every demo account. */
const demoPassword = 'zhunheng-demo';

/** What a user's program does with the API, signed in as one of the demo accounts. */
export class ApiClient {
  private token: Promise<string> | undefined;

  constructor(
    private readonly origin: string,
    private readonly username = 'lead',
  ) {}

  /** The same server as another demo account. */
  as(username: string): ApiClient {
    return new ApiClient(this.origin, username);
  }

  async get<T>(path: string): Promise<T> {
    return this.answer<T>(await fetch(this.url(path), { headers: await this.headers() }), path);
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = { ...(await this.headers()), 'Content-Type': 'application/json' };
    return this.answer<T>(await fetch(this.url(path), { method: 'POST', headers, body: text }), path);
  }

  /** Uploads a file and waits until it is checked. */
  async upload(kind: string, path: string): Promise<string> {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', await openAsBlob(path), basename(path));
    const answer = await fetch(this.url('/imports'), { method: 'POST', headers: await this.headers(), body: form });
    const { id } = await this.answer<{ id: string }>(answer, '/imports');
    await this.until(id, 'ready');
    return id;
  }

  async commit(id: string): Promise<void> {
    await this.post(`/imports/${id}/commit`, { mode: 'all-or-nothing' });
    await this.until(id, 'committed');
  }

  async until(id: string, wanted: string): Promise<void> {
    for (;;) {
      const state = await this.get<{ state: string; structuralErrors: unknown; errorRows: number }>(`/imports/${id}`);
      if (state.state === 'failed' || state.errorRows > 0) throw new Error(JSON.stringify(state));
      if (state.state === wanted) return;
      await sleep(15);
    }
  }

  /** Resolves when no job waits or runs. */
  async idle(): Promise<void> {
    for (;;) {
      const waiting = await this.get<{ items: unknown[] }>('/jobs?state=waiting&limit=1');
      const active = await this.get<{ items: unknown[] }>('/jobs?state=active&limit=1');
      if (waiting.items.length + active.items.length === 0) return;
      await sleep(15);
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

  private async answer<T>(response: Response, path: string): Promise<T> {
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return body as T;
  }
}
