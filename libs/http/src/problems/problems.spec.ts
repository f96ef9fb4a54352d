import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';
import { describe as describeProblem, problems } from './index.js';

const root = projectRoot();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!spec)\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** Errors that are thrown by name, each with its parameters where they are written out there. */
const thrown = ['libs', 'apps'].flatMap((folder) =>
  sources(join(root, folder)).flatMap((path) => {
    const found = readFileSync(path, 'utf8').matchAll(/new DomainError\(\s*'([a-z-]+)'(?:,\s*\{([^{}]*)\})?/g);
    return Array.from(found, ([, code = '', written]) => ({ code, written }));
  }),
);
const codes = new Set(thrown.map(({ code }) => code));
const namesIn = (text: string): string[] => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);

describe('problems', () => {
  it.each([...codes].sort())('%s has a text in both languages', (code) => {
    expect(problems[code]?.zh).toMatch(/\S/);
    expect(problems[code]?.en).toMatch(/\S/);
  });

  it('names the same parameters in both languages', () => {
    for (const { zh, en } of Object.values(problems)) expect(namesIn(en).sort()).toEqual(namesIn(zh).sort());
  });

  it('are thrown with every parameter that their text names', () => {
    const lacking = thrown.flatMap(({ code, written }) => {
      if (written === undefined || written.includes('...')) return [];
      const given = written.split(',').map((part) => part.split(':')[0]?.trim());
      const missing = namesIn(problems[code]?.zh ?? '').filter((name) => !given.includes(name));
      return missing.map((name) => `${code}: {${name}}`);
    });
    expect(lacking).toEqual([]);
  });

  it.each([
    ['not-found', { what: 'batch', id: '26' }, '找不到批次 26', 'There is no batch 26'],
    [
      'transition-not-allowed',
      { what: '26', from: 'returned', to: 'accepted', allowed: [] },
      '26 现在的状态是“已退货”，不能变为“已合格”；可以变为：–',
      '26 is “Returned” and cannot become “Accepted”; it can become: –',
    ],
    [
      'transition-not-allowed',
      { what: 'a.csv', from: 'ready', to: 'undone', allowed: ['committing', 'committed'] },
      'a.csv 现在的状态是“待提交”，不能变为“已撤销”；可以变为：提交中、已提交',
      'a.csv is “Ready to commit” and cannot become “Undone”; it can become: Committing, Committed',
    ],
    [
      'export-not-ready',
      { exportState: 'failed' },
      '导出文件现在不能下载（失败）',
      'The file cannot be fetched now (Failed)',
    ],
    [
      'severity-too-lenient',
      { supplierCode: 'S', modelCode: 'M', inForce: 'tightened', asked: 'normal' },
      '供应商 S 的型号 M 正在执行加严检验，不能按正常检验抽样',
      'Meter type M of supplier S is on tightened inspection and cannot be sampled by normal inspection',
    ],
    [
      'import-in-use',
      { subject: '26/1', state: 'judged' },
      '不能撤销：后续环节已用到这次导入（26/1：已判定）',
      'It cannot be undone: later steps rest on this import (26/1: Judged)',
    ],
  ])('%s says codes in words: %j', (code, params, zh, en) => {
    expect([describeProblem(code, params, 'zh'), describeProblem(code, params, 'en')]).toEqual([zh, en]);
  });
});
