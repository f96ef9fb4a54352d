import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { anchorCopies } from './anchor-copies.js';

const hash = 'ab'.repeat(32);

describe('copies of anchors', () => {
  it('are objects of a store, one an anchor, and are read back page by page', async () => {
    const kept = new Map<string, string>();
    const server = createServer((request, response) => {
      void (async () => {
        const url = new URL(request.url ?? '', 'http://store');
        const name = url.pathname.replace('/bucket/', '');
        if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) response.statusCode = 403;
        else if (request.method === 'PUT') kept.set(name, await text(request));
        else if (url.searchParams.has('list-type')) {
          const after = url.searchParams.get('start-after') ?? '';
          const names = [...kept.keys()].sort().filter((known) => known > after);
          const keys = names.slice(0, 2).map((known) => `<Contents><Key>${known}</Key></Contents>`);
          response.write(`<R>${keys.join('')}<IsTruncated>${names.length > 2}</IsTruncated></R>`);
        } else if (kept.has(name)) response.write(kept.get(name));
        else response.statusCode = 404;
        response.end();
      })();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket`;
    const copies = anchorCopies({ url, accessKeyId: 'a', secretAccessKey: 'b', region: 'c' });
    for (const id of [9, 10, 200, 9]) await copies?.add(`line ${id}`, id, hash);
    expect([...kept.keys()][0]).toBe(`audit-anchors/000000000009-${hash.slice(0, 16)}.json`);
    expect(await copies?.lines()).toEqual(['line 9', 'line 10', 'line 200']);
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });

  it('are lines of a log server', async () => {
    const server = createSocket('udp4').bind(0, '127.0.0.1');
    await once(server, 'listening');
    const heard = once(server, 'message');
    const copies = anchorCopies({ host: '127.0.0.1', port: server.address().port });
    await copies?.add('{"id":9}', 9, hash);
    const [message] = (await heard) as [Buffer];
    expect(message.toString()).toMatch(/^<109>1 \S+ \S+ zhunheng \d+ audit-anchor - \{"id":9\}$/);
    server.close();
  });

  it('are none unless told', () => {
    expect(anchorCopies(null)).toBeNull();
  });
});
