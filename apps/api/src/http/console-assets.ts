import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** What the build packs beside each asset, the smaller one first. */
const packings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** Serves files with a hash in their name, for good, as the build has packed them for whoever takes them so. */
export function serveAssets(app: NestExpressApplication, folder: string): void {
  const names = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  app.use('/assets', (request: Request, response: Response, next: NextFunction) => {
    response.vary('Accept-Encoding');
    const name = request.path.slice(1);
    const packed = packings.find(({ encoding, ending }) => {
      return names.has(`${name}${ending}`) && request.acceptsEncodings(encoding) === encoding;
    });
    if (packed) {
      request.url = `${request.path}${packed.ending}`;
      response.set('Content-Encoding', packed.encoding).type(extname(name));
    }
    next();
  });
  app.useStaticAssets(folder, { prefix: '/assets', immutable: true, maxAge: '1y', index: false });
}
