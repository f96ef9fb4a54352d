import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';
import { problems } from './index.js';

const root = projectRoot();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!spec)\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** Codes that are thrown by name, or put beside a row or an item as `code: '…'`. */
const codes = new Set(
  ['libs', 'apps'].flatMap((folder) =>
    sources(join(root, folder)).flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      return [...text.matchAll(/new DomainError\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '');
    }),
  ),
);

describe('problems', () => {
  it.each([...codes].sort())('%s has a text in both languages', (code) => {
    expect(problems[code]?.zh).toMatch(/\S/);
    expect(problems[code]?.en).toMatch(/\S/);
  });

  it('names the same parameters in both languages', () => {
    const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
    for (const { zh, en } of Object.values(problems)) expect(names(en)).toEqual(names(zh));
  });
});
