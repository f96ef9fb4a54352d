import { createSocket } from 'node:dgram';
import { hostname } from 'node:os';
import { AwsClient } from 'aws4fetch';
import type { S3Place, SyslogPlace } from '#libs/config';
import { clock } from '#libs/clock';

/** Where anchors go beside the data folder, out of reach of whoever holds this machine. */
export interface AnchorCopies {
  add: (line: string, id: number, hash: string) => Promise<void>;
  /** Empty where nothing can be read back, e.g. from a log server. */
  lines: () => Promise<string[]>;
}

export function anchorCopies(place: S3Place | SyslogPlace | null): AnchorCopies | null {
  if (place === null) return null;
  return 'url' in place ? new ObjectCopies(place) : new SyslogCopies(place);
}

/** An object an anchor, named by what it anchors: nothing is written over, and a store with object lock keeps it. */
class ObjectCopies implements AnchorCopies {
  private readonly client: AwsClient;

  constructor(private readonly place: S3Place) {
    const { accessKeyId, secretAccessKey, region } = place;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  }

  async add(line: string, id: number, hash: string): Promise<void> {
    const name = `audit-anchors/${String(id).padStart(12, '0')}-${hash.slice(0, 16)}.json`;
    await this.text(name, { method: 'PUT', body: line, headers: { 'Content-Type': 'application/json' } });
  }

  async lines(): Promise<string[]> {
    const lines: string[] = [];
    for (let after = ''; ;) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: 'audit-anchors/', 'start-after': after });
      const listed = await this.text(`?${query.toString()}`);
      const names = Array.from(listed.matchAll(/<Key>([^<]+)<\/Key>/g), ([, name = '']) => name);
      for (const name of names) lines.push((await this.text(name)).trim());
      after = names.at(-1) ?? '';
      if (names.length === 0 || !/<IsTruncated>true</.test(listed)) return lines;
    }
  }

  private async text(name: string, init: RequestInit = {}): Promise<string> {
    const answer = await this.client.fetch(`${this.place.url}/${name}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the store of the audit's anchors answered ${answer.status} to ${name}`);
    return text;
  }
}

/** RFC 5424 over UDP: facility 13 (log audit), severity notice. */
class SyslogCopies implements AnchorCopies {
  constructor(private readonly place: SyslogPlace) {}

  add(line: string): Promise<void> {
    const head = `<${13 * 8 + 5}>1 ${clock.now().toISOString()} ${hostname()} zhunheng ${process.pid} audit-anchor -`;
    const socket = createSocket(this.place.host.includes(':') ? 'udp6' : 'udp4');
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.send(`${head} ${line}`, this.place.port, this.place.host, (error) => {
        socket.close();
        if (error) reject(error);
        else resolve();
      });
    });
  }

  lines(): Promise<string[]> {
    return Promise.resolve([]);
  }
}
