import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface FirstLoad {
  kilobytes: number;
  files: number;
}

interface Loaded {
  bytes: number;
  text: string;
}

/**
 * What a browser fetches before the sign-in page stands: the page, and the scripts and styles that it names, each compressed.
 * @throws Error when something is not compressed, or may not be kept as long as it could be
 */
export async function firstLoad(origin: string): Promise<FirstLoad> {
  const page = await load(`${origin}/`, 'no-cache');
  const named = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
  const files = await Promise.all([...new Set(named)].map((path) => load(`${origin}${path}`, 'immutable')));
  const bytes = [page, ...files].reduce((sum, file) => sum + file.bytes, 0);
  return { kilobytes: bytes / 1000, files: files.length + 1 };
}

async function load(url: string, cache: 'no-cache' | 'immutable'): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const { 'content-encoding': encoding, 'cache-control': kept = '' } = response.headers;
      buffer(response)
        .then(async (body) => {
          if (!kept.includes(cache)) throw new Error(`${url}: Cache-Control ${kept}`);
          const small = body.length < 1024;
          if (encoding !== 'gzip' && !small) throw new Error(`${url}: ${body.length} bytes, not compressed`);
          resolve({ bytes: body.length, text: encoding === 'gzip' ? await plain(body) : body.toString() });
        })
        .catch(reject);
    });
    asked.once('error', reject).end();
  });
}

async function plain(body: Buffer): Promise<string> {
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(body).toString();
}
