import { createHash, randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Requests, TestApp } from '#libs/testing';
import { GateRoom } from './gate-room.js';
import { openTestApp } from './open-test-app.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const put = (who: Requests, content: Buffer, sha256 = hashOf(content)): ReturnType<Requests['put']> =>
  who.put(`/attachments/${sha256}`).set('Content-Type', 'application/octet-stream').send(content);

async function problemOf(app: TestApp): Promise<string> {
  const [marketing, supplies] = [await app.as('marketing'), await app.as('supplies')];
  await supplies.post('/suppliers').send({ code: 'S01', name: 'Maker' });
  const wanted = { supplierCode: 'S01', class: 2, title: 'x', description: 'y' };
  return (await marketing.post('/quality-problems').send(wanted).expect(201)).body.no as string;
}

describe('attachments in the data folder', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ workers: 0 });
  });
  afterAll(() => app.close());

  it('are kept under their hash, the same content once', async () => {
    const supplies = await app.as('supplies');
    const { body } = await put(supplies, png).expect(200);
    expect(body).toEqual({ sha256: hashOf(png), mediaType: 'image/png', bytes: png.length });
    await put(supplies, png).expect(200);
    const [{ count }] = await app.sql.query(`select count(*)::int from attachments`);
    expect(count).toBe(1);
  });

  it('are seen by everybody who brought the same bytes, and by nobody else', async () => {
    const content = pdf('brought twice');
    const [supplies, marketing, lead] = [await app.as('supplies'), await app.as('marketing'), await app.as('lead')];
    await put(supplies, content).expect(200);
    await marketing.get(`/attachments/${hashOf(content)}`).expect(404);
    await put(marketing, content).expect(200);
    for (const who of [supplies, marketing]) await who.get(`/attachments/${hashOf(content)}`).expect(200);
    await lead.get(`/attachments/${hashOf(content)}`).expect(404);
  });

  it('are kept without a name for their hash, too', async () => {
    const marketing = await app.as('marketing');
    const photo = Buffer.from('\xff\xd8\xff\xe0 a photo', 'latin1');
    const request = marketing.post('/attachments').set('Content-Type', 'application/octet-stream');
    const { body } = await request.send(photo).expect(200);
    expect(body).toEqual({ sha256: hashOf(photo), mediaType: 'image/jpeg', bytes: photo.length });
  });

  it('are a file to be saved, never a page of ours', async () => {
    const supplies = await app.as('supplies');
    await put(supplies, png).expect(200);
    const answer = await supplies.get(`/attachments/${hashOf(png)}`).expect(200);
    expect(Buffer.compare(answer.body as Buffer, png)).toBe(0);
    expect(answer.headers).toMatchObject({
      ...{ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
      ...{ 'content-security-policy': "sandbox; default-src 'none'" },
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/);
  });

  it.each<[string, Buffer, string | undefined, string]>([
    ['a page', Buffer.from('<html><script>alert(1)</script>'), undefined, 'media-type-refused'],
    [
      'a picture with scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      undefined,
      'media-type-refused',
    ],
    ['nothing', Buffer.alloc(0), undefined, 'media-type-refused'],
    ['another content than its hash', png, hashOf(pdf('other')), 'hash-differs'],
  ])('are not %s', async (_, content, sha256, code) => {
    const { body } = await put(await app.as('supplies'), content, sha256).expect(422);
    expect(body.code).toBe(code);
  });

  it('are not larger than the setting', async () => {
    await app.sql.query(`update settings set value = '1' where key = 'attachments.max-megabytes'`);
    const large = Buffer.concat([pdf('large'), Buffer.alloc(1_000_000)]);
    expect((await put(await app.as('supplies'), large).expect(413)).body.code).toBe('too-large');
  });

  it('are seen by whoever may see what they are attached to, before by their owner alone', async () => {
    const [supplies, crew, no] = [await app.as('supplies'), await app.as('crew'), await problemOf(app)];
    const report = pdf('report');
    await put(supplies, report).expect(200);
    await supplies.get(`/attachments/${hashOf(report)}`).expect(200);
    await crew.get(`/attachments/${hashOf(report)}`).expect(404);
    const marketing = await app.as('marketing');
    const file = { sha256: hashOf(report), name: '供应商答复.pdf' };
    await marketing.post(`/quality-problems/${no}/attachments`).send(file).expect(404);
    const { body } = await supplies.post(`/quality-problems/${no}/attachments`).send(file).expect(201);
    expect(body.items).toMatchObject([{ ...file, mediaType: 'application/pdf', linkedBy: expect.any(String) }]);
    const answer = await crew.get(`/attachments/${file.sha256}`).expect(200);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent(file.name));
    const events = await crew.get(`/quality-problems/${no}/events`).expect(200);
    expect(events.body.items.at(-1)).toMatchObject({ kind: 'attach', details: file });
  });

  it('belong to the gates, too: pictures of samples, the report of the institute', async () => {
    const room = await GateRoom.with(app, 10);
    const [lead, marketing] = [room.room.lead, await app.as('marketing')];
    const components = [{ component: 'MCU', maker: 'ST', model: 'L0', marking: 'L0', placement: 'U1' }];
    const { body: list } = await lead.post('/sealed-samples').send({ modelCode: 'M01', components }).expect(201);
    const batch = `/batches/${room.batchNo}`;
    for (const [at, path] of [
      `${batch}/component-comparison`,
      `${batch}/emc-test`,
      `/sealed-samples/${list.id}`,
    ].entries()) {
      const content = pdf(`at ${path}`);
      await put(lead, content).expect(200);
      const file = { sha256: hashOf(content), name: `${at}.pdf` };
      await marketing.post(`${path}/attachments`).send(file).expect(403);
      await lead.post(`${path}/attachments`).send(file).expect(201);
      const { body } = await lead.post(`${path}/attachments`).send(file).expect(201);
      expect(body.items).toMatchObject([file]);
      await marketing.get(`/attachments/${file.sha256}`).expect(200);
    }
    const { body: history } = await lead.get(`${batch}/events`).expect(200);
    const attached = (history.items as { kind: string }[]).filter(({ kind }) => kind === 'file-attached');
    expect(attached).toMatchObject([{ details: { name: '0.pdf' } }, { details: { name: '1.pdf' } }]);
    await lead.get(`/sealed-samples/${randomUUID()}/attachments`).expect(200, { items: [], nextCursor: null });
    const lost = { sha256: hashOf(png), name: 'a.png' };
    await lead.post(`/sealed-samples/${randomUUID()}/attachments`).send(lost).expect(404);
    await lead.post('/batches/0000000000000000/emc-test/attachments').send(lost).expect(404);
  });
});

/** A small stand-in for clamd: speaks INSTREAM, and knows one virus. */
function clamd(): Promise<Server> {
  const server = createServer((socket) => {
    const received: Buffer[] = [];
    socket.on('data', (chunk) => {
      received.push(chunk);
      const all = Buffer.concat(received);
      if (all.subarray(-4).readUInt32BE() !== 0) return;
      expect(all.subarray(0, 10).toString()).toBe('zINSTREAM\0');
      expect(all.readUInt32BE(10)).toBe(all.length - 18);
      socket.end(all.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('attachments that are scanned', () => {
  it('by clamd: a virus is refused, and so is everything while clamd is away', async () => {
    const server = await clamd();
    const app = await openTestApp({
      workers: 0,
      virusScan: `clamd://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
    const supplies = await app.as('supplies');
    await put(supplies, pdf('clean')).expect(200);
    const { body } = await put(supplies, pdf('EICAR')).expect(422);
    expect(body).toMatchObject({ code: 'virus-found', found: 'Eicar-Signature' });
    await supplies.get(`/attachments/${hashOf(pdf('EICAR'))}`).expect(404);
    await new Promise((resolve) => server.close(resolve));
    expect((await put(supplies, pdf('later')).expect(503)).body.code).toBe('scan-failed');
    await app.close();
  });

  it('by a command: 1 is a virus, anything else is no answer', async () => {
    const command = `command:${process.execPath} -e process.exit(require('fs').readFileSync(process.argv[1]).includes('EICAR')?1:0)`;
    const app = await openTestApp({ workers: 0, virusScan: command });
    const supplies = await app.as('supplies');
    await put(supplies, pdf('clean')).expect(200);
    expect((await put(supplies, pdf('EICAR')).expect(422)).body.code).toBe('virus-found');
    await app.close();
  });
});

describe('attachments in an S3-compatible store', () => {
  const objects = new Map<string, { content: Buffer; type: string }>();
  const refused: string[] = [];

  async function answer(request: IncomingMessage): Promise<{ status: number; content?: Buffer }> {
    const signed = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/cn-east\/s3\/aws4_request/;
    if (!signed.test(request.headers.authorization ?? '')) {
      refused.push(request.url ?? '');
      return { status: 403 };
    }
    const content = await buffer(request);
    if (request.method === 'PUT') {
      expect(request.headers['x-amz-content-sha256']).toBe(hashOf(content));
      objects.set(request.url ?? '', { content, type: request.headers['content-type'] ?? '' });
      return { status: 200 };
    }
    const found = objects.get(request.url ?? '');
    return found ? { status: 200, content: found.content } : { status: 404 };
  }

  it('are put there signed, and come back from there', async () => {
    const server = createHttpServer((request, response) => {
      void answer(request).then(({ status, content }) => response.writeHead(status).end(content));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/photos`;
    const attachmentsS3 = { url, accessKeyId: 'key', secretAccessKey: 'secret', region: 'cn-east' };
    const app = await openTestApp({ workers: 0, attachmentsS3 });
    const supplies = await app.as('supplies');
    await put(supplies, png).expect(200);
    expect(objects.get(`/photos/${hashOf(png).slice(0, 2)}/${hashOf(png)}`)).toEqual({
      content: png,
      type: 'image/png',
    });
    const { body } = await supplies.get(`/attachments/${hashOf(png)}`).expect(200);
    expect(Buffer.compare(body as Buffer, png)).toBe(0);
    objects.clear();
    await supplies.get(`/attachments/${hashOf(png)}`).expect(404);
    expect(refused).toEqual([]);
    await app.close();
    await new Promise((resolve) => server.close(resolve));
  });
});
