export type PasswordCheck =
  { kind: 'ok' } | { kind: 'fault'; code: 'password-too-short' | 'password-too-simple' | 'password-is-user-name' };

const KINDS = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/** At least 10 characters, or 8 with two of letters, digits and signs; and not the user's own name. */
export function checkPassword(password: string, username: string): PasswordCheck {
  if (password.toLowerCase() === username.toLowerCase()) return { kind: 'fault', code: 'password-is-user-name' };
  const length = Array.from(password).length;
  if (length < 8) return { kind: 'fault', code: 'password-too-short' };
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return length >= 10 || kinds >= 2 ? { kind: 'ok' } : { kind: 'fault', code: 'password-too-simple' };
}
