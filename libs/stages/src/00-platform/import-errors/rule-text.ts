import { describe, problems, type Language } from '#libs/http';

export function messageOf(rule: string, params: Record<string, unknown>, language: Language): string {
  return describe(rule, params, language);
}

/** What to do about a broken rule; null when the message says it all. */
export function hintOf(rule: string, params: Record<string, unknown>, language: Language): string | null {
  const code = `${rule}/hint`;
  return problems[code] ? describe(code, params, language) : null;
}
