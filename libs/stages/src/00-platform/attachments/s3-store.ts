import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { S3Place } from '#libs/config';
import { DomainError } from '#libs/rules';

/** Any store that speaks S3: an object a content, named by its SHA-256. */
export class S3Store {
  private readonly client: AwsClient;

  constructor(private readonly place: S3Place) {
    const { accessKeyId, secretAccessKey, region } = place;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  }

  async put(sha256: string, path: string, mediaType: string): Promise<void> {
    const body = await readFile(path);
    const headers = { 'Content-Type': mediaType, 'X-Amz-Content-Sha256': sha256 };
    const answer = await this.client.fetch(this.urlOf(sha256), { method: 'PUT', headers, body: new Uint8Array(body) });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`S3 answered ${answer.status} to the attachment ${sha256}`);
  }

  /** @throws DomainError `not-found` */
  async open(sha256: string): Promise<Readable> {
    const answer = await this.client.fetch(this.urlOf(sha256));
    if (answer.ok && answer.body) return Readable.fromWeb(answer.body as ReadableStream);
    await answer.body?.cancel();
    if (answer.status === 404) throw new DomainError('not-found', { what: 'file', id: sha256 });
    throw new Error(`S3 answered ${answer.status} when asked for ${sha256}`);
  }

  private urlOf(sha256: string): string {
    return `${this.place.url}/${sha256.slice(0, 2)}/${sha256}`;
  }
}
