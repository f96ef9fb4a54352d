export type PasswordCheck =
  { kind: 'ok' } | { kind: 'fault'; code: 'password-too-short' | 'password-too-simple' | 'password-is-user-name' };

const KINDS = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/** The security policy for passwords. */
export interface PasswordPolicy {
  /** Characters that a password has at least. */
  length: number;
  /** Of letters, digits and signs, how many kinds it has. */
  kinds: number;
}

/** A password with as many characters more may be of one kind. */
const LONGER = 2;

/** At least so many characters, of so many kinds unless it is longer; and not the user's own name (security policy). */
export function checkPassword(password: string, username: string, policy: PasswordPolicy): PasswordCheck {
  if (password.toLowerCase() === username.toLowerCase()) return { kind: 'fault', code: 'password-is-user-name' };
  const length = Array.from(password).length;
  if (length < policy.length) return { kind: 'fault', code: 'password-too-short' };
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return length >= policy.length + LONGER || kinds >= policy.kinds
    ? { kind: 'ok' }
    : { kind: 'fault', code: 'password-too-simple' };
}
