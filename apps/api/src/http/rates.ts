import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Rates } from '#libs/config';
import { DomainError } from '#libs/rules';
import { bearerOf, type Sessions } from '#stages/00-platform/identity';

/** Where passwords are tried. */
const signIn = /^\/api\/v1\/auth\/(login|password|first-run)\/?$/i;

/**
 * So many requests a minute by address and by account, in each process; sign-in has a rate of its own. Guesses at one account
 * are counted in the database besides, for all processes together.
 */
export function limitRates(rates: Rates, sessions: Sessions): RequestHandler {
  const address = limiter(rates.address);
  const account = limiter(rates.account);
  const attempts = limiter(rates.signIn);
  const check = async (request: Request, response: Response): Promise<void> => {
    if (!/^\/api\//i.test(request.path)) return;
    const from = request.ip ?? '';
    await take(address, from, response);
    if (request.method === 'POST' && signIn.test(request.path)) await take(attempts, from, response);
    const token = account && bearerOf(request);
    const user = token ? await sessions.find(token) : null;
    if (user) await take(account, String(user.userId), response);
  };
  return (request, response, next) => void check(request, response).then(() => next(), next);
}

const limiter = (points: number): RateLimiterMemory | null =>
  points > 0 ? new RateLimiterMemory({ points, duration: 60 }) : null;

/** @throws DomainError `too-many-requests` */
async function take(limit: RateLimiterMemory | null, key: string, response: Response): Promise<void> {
  try {
    await limit?.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    response.setHeader('Retry-After', Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    throw new DomainError('too-many-requests', {});
  }
}
