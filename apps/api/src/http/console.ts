import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { projectRoot } from '#libs/config';
import { serveAssets } from './console-assets.js';

/** Under /api but of no version: nobody's, and answered as whoever calls an API expects. */
const noVersion = /^\/api(\/(?!v1(\/|$))|$)/;
/** Paths that are never a page of the console. */
const notAPage = /^\/(api|assets|health|metrics)(\/|$)|\.[a-z0-9]+$/i;
const demoMark = '<meta name="zhunheng-demo" content="off"';

/**
 * Serves the built console: files with a hash in their name for good, the page itself never from a cache, and the page for
 * every deep link. Without a build, as in the tests of the API, there is nothing to serve.
 */
export function serveConsole(app: NestExpressApplication): void {
  const folder = join(projectRoot(), 'dist/web');
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  serveAssets(app, join(folder, 'assets'));
  app.useStaticAssets(folder, {
    index: false,
    setHeaders: (response: Response) => response.setHeader('Cache-Control', 'no-cache'),
  });
  const dataSource = app.get(DataSource);
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (noVersion.test(request.path)) {
      const title = 'Not found 没有这个地址';
      response.status(404).type('application/problem+json').json({ title, status: 404, code: 'route-not-found' });
      return;
    }
    const asked = request.method === 'GET' || request.method === 'HEAD';
    if (!asked || notAPage.test(request.path)) {
      next();
      return;
    }
    hasDemoAccounts(dataSource)
      .then((demo) => response.set('Cache-Control', 'no-cache').type('html').send(pageFor(page, demo)))
      .catch(next);
  });
}

/** The sign-in page names the demo's accounts, but only where they exist. */
async function hasDemoAccounts(dataSource: DataSource): Promise<boolean> {
  const sql = 'select exists (select from users where demo and not disabled) as demo';
  const [row] = await dataSource.query<{ demo: boolean }[]>(sql);
  return row?.demo ?? false;
}

function pageFor(page: string, demo: boolean): string {
  const text = readFileSync(page, 'utf8');
  return demo ? text.replace(demoMark, demoMark.replace('off', 'accounts')) : text;
}
