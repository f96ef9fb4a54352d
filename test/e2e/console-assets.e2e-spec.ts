import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { serveAssets } from '../../apps/api/src/http/console-assets.js';

@Module({})
class Nothing {}

const script = `export const text = '${'准衡 '.repeat(400)}';`;
let folder: string;
let app: NestExpressApplication;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'));
  await writeFile(join(folder, 'index-1a2b.js'), script);
  await writeFile(join(folder, 'index-1a2b.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'index-1a2b.js.gz'), gzipSync(script));
  await writeFile(join(folder, 'small-3c4d.css'), 'a{}');
  app = await NestFactory.create<NestExpressApplication>(Nothing, { logger: false });
  serveAssets(app, folder);
  await app.init();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const ask = (name: string, encodings: string) =>
  supertest(app.getHttpServer()).get(`/assets/${name}`).set('Accept-Encoding', encodings).buffer(true);

describe('an asset of the console', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
    ['', undefined],
  ])('for who takes "%s" comes as %s, to be kept for good', async (taken, encoding) => {
    const { status, headers } = await ask('index-1a2b.js', taken).parse((response, done) => {
      response.on('data', () => undefined).on('end', () => done(null, null));
    });
    expect([status, headers['content-encoding']]).toEqual([200, encoding]);
    expect(headers['content-type']).toMatch(/^text\/javascript; charset=utf-8$/i);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['vary']).toBe('Accept-Encoding');
  });

  it('packed is what it is unpacked', async () => {
    const { body } = await ask('index-1a2b.js', 'identity').responseType('blob');
    expect((body as Buffer).toString()).toBe(script);
    const { body: packed } = await ask('index-1a2b.js.gz', 'identity').responseType('blob');
    expect(gunzipSync(packed as Buffer).toString()).toBe(script);
  });

  it('that is too small to be packed comes as it is; one that is not there is not found', async () => {
    const { headers } = await ask('small-3c4d.css', 'br').expect(200);
    expect(headers['content-encoding']).toBeUndefined();
    await ask('gone-5e6f.js', 'br').expect(404);
    await ask('..%2findex.html', 'br').expect((response) => expect(response.status).toBeGreaterThanOrEqual(400));
  });
});
