import type { Conclusion } from './meter-reading.js';

const letters: Readonly<Record<Conclusion, string>> = { pass: 'P', fail: 'F', 'not-tested': 'N' };
const conclusions: Readonly<Record<string, Conclusion>> = { P: 'pass', F: 'fail', N: 'not-tested' };

/** What a rig concluded, as one letter; `-` when it did not say. */
export function letterOf(conclusion: Conclusion | undefined): string {
  return conclusion === undefined ? '-' : letters[conclusion];
}

export function conclusionOf(letter: string | undefined): Conclusion | undefined {
  return letter === undefined ? undefined : conclusions[letter];
}
