import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '#libs/rules';
import { bearerOf, type Sessions } from '#stages/00-platform/identity';

/** Largest JSON body of somebody signed in: 5,000 verification results. */
const largestBody = '32mb';
/** Of anybody else: enough to sign in. Both limits count what a packed body unpacks to. */
const largestOfStrangers = 65_536;
/** Deeper than any body of ours. */
const deepest = 32;
/** Of lists, objects and their members; a parsed value takes many times its bytes. */
const mostValues = 2_000_000;
/** For the body of one request to arrive. */
const patience = 60_000;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * Refuses JSON that would take far more memory or stack than its size tells, before it is parsed.
 * @throws DomainError `malformed`, `too-large`
 */
export function checkShape(body: Buffer): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte === quote) at = endOfText(body, at);
    else if (byte === comma) values += 1;
    else if (byte < 0x5b) continue;
    else if (opening.has(byte)) {
      depth += 1;
      values += 1;
      if (depth > deepest) throw refusal('malformed', 400);
    } else if (closing.has(byte)) depth -= 1;
  }
  if (values > mostValues) throw refusal('too-large', 413);
}

/** The parser gives an error on with its status, or calls it forbidden. */
const refusal = (code: string, status: number): DomainError => Object.assign(new DomainError(code, {}), { status });

function endOfText(body: Buffer, start: number): number {
  for (let at = body.indexOf(quote, start + 1); at >= 0; at = body.indexOf(quote, at + 1)) {
    let before = at - 1;
    while (body[before] === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return body.length;
}

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
