import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

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

/** As browsers ask, and as it is answered: the build's own packing, or that of the moment for the page itself. */
async function load(url: string, cache: 'no-cache' | 'immutable'): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      const { 'content-encoding': encoding = '', 'cache-control': kept = '' } = response.headers;
      buffer(response)
        .then((body) => {
          if (!kept.includes(cache)) throw new Error(`${url}: Cache-Control ${kept}`);
          if (encoding === '' && body.length >= 1024) throw new Error(`${url}: ${body.length} bytes, not compressed`);
          if (cache === 'immutable' && encoding === 'gzip') throw new Error(`${url}: gzip, although br is taken`);
          resolve({ bytes: body.length, text: plain(body, encoding) });
        })
        .catch(reject);
    });
    asked.once('error', reject).end();
  });
}

function plain(body: Buffer, encoding: string): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return encoding === 'gzip' ? gunzipSync(body).toString() : body.toString();
}
