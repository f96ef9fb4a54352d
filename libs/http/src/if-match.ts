import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '#libs/rules';

/** The state of a thing as an entity tag. */
export const etagOf = (revision: number | string): string => `"${revision}"`;

/** Answers a thing with its revision as the ETag. */
export function tagged<T extends { revision: number | string }>(thing: T, response: Response): T {
  response.setHeader('ETag', etagOf(thing.revision));
  return thing;
}

/** What the caller saw before the update, from `If-Match`; without it the update is refused with 428. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const given = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (given === undefined || given.trim() === '') throw new DomainError('precondition-required', {});
  return given;
});

/** What the thing is now, and what the caller wanted to make of it: told to whom it was refused. */
interface Versions {
  current: unknown;
  wanted: unknown;
}

/** Refuses with 412 when the thing is no longer as the caller saw it; `*` means whatever it is. */
export function checkIfMatch(given: string, revision: number | string, versions?: Versions): void {
  const tags = given.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes('*') || tags.includes(etagOf(revision))) return;
  throw new DomainError('precondition-failed', { ...versions });
}
