import { randomBytes } from 'node:crypto';
import argon2 from 'argon2';
import { isGuessable } from './guessable.js';
import { DomainError } from '#libs/rules';
import { checkPassword, type PasswordPolicy } from '#rules/00-platform';

/** argon2id at 19 MiB and two passes, the least that OWASP asks for: a login costs tens of milliseconds and little memory. */
const cost = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return argon2.hash(password, cost);
}

let nobodysHash: Promise<string> | undefined;

/** Takes the same time for an account that does not exist, so that answers do not tell which names are known. */
export async function passwordMatches(hash: string | null | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'));
  const matches = await argon2.verify(hash ?? (await nobodysHash), password);
  return matches && typeof hash === 'string';
}

/** @throws DomainError with the rule that the new password breaks */
export function refuseWeakPassword(
  given: { password: string; username: string; pointer: string },
  policy: PasswordPolicy,
): void {
  const { password, username, pointer } = given;
  const check = checkPassword(password, username, policy);
  const params = { ...policy };
  if (check.kind === 'ok' && isGuessable(password)) {
    throw new DomainError('password-guessable', {}, [{ pointer, code: 'password-guessable', params: {} }]);
  }
  if (check.kind === 'fault') throw new DomainError(check.code, params, [{ pointer, code: check.code, params }]);
}
