import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '#libs/rules';
import { bearerOf, type Sessions } from '#stages/00-platform/identity';
import { checkShape } from './body-shape.js';

/** Largest JSON body of somebody signed in: 5,000 verification results. */
const largestBody = '32mb';
/** Of anybody else: enough to sign in. Both limits count what a packed body unpacks to. */
const largestOfStrangers = 65_536;
/** For the body of one request to arrive. */
const patience = 60_000;

/** JSON bodies: small ones from anybody, large ones only from somebody signed in, none that dribbles in. */
export function takeBodies(app: NestExpressApplication, sessions: Sessions): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    void guardBody(request, response, sessions).then(() => next(), next);
  });
  const verify = (_request: unknown, _response: unknown, body: Buffer): void => checkShape(body);
  const options = { limit: largestBody, verify };
  app.useBodyParser('json', options);
}

async function guardBody(request: Request, response: Response, sessions: Sessions): Promise<void> {
  if (!request.is('json')) return;
  const { 'content-length': length, 'content-encoding': encoding } = request.headers;
  if (length !== undefined && !encoding && Number(length) <= largestOfStrangers) {
    limitTime(request, response);
    return;
  }
  const token = bearerOf(request);
  if (token !== null && (await sessions.find(token))) {
    limitTime(request, response);
    return;
  }
  // What is left of it is not read: the connection ends with the answer.
  response.setHeader('Connection', 'close');
  if (token !== null) throw new DomainError('not-signed-in', {});
  throw new DomainError('too-large', { maxBytes: largestOfStrangers });
}

/** A connection whose body does not come is given up. */
function limitTime(request: Request, response: Response): void {
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, patience);
  timer.unref();
  for (const done of ['close', 'end'] as const) request.once(done, () => clearTimeout(timer));
  response.once('close', () => clearTimeout(timer));
}
