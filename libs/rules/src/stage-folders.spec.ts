import { existsSync, readdirSync } from 'node:fs';
import { PLATFORM, STAGES } from './process.js';

const here = import.meta.dirname;
const numbered = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{2}-/.test(name)) : [];

describe('the stage folders', () => {
  it.each([
    ['libs/rules/src', here],
    ['libs/stages/src', `${here}/../../stages/src`],
  ])('of %s are stages of the process', (_, folder) => {
    const listed: string[] = [PLATFORM, ...STAGES];
    expect(numbered(folder).filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('are found at all', () => {
    expect(numbered(here)).toContain('13-full-verification');
  });
});
