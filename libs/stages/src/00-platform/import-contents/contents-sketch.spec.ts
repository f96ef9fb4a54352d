import { Layout } from '../import-kinds/index.js';
import { ListedRow } from '../rows/index.js';
import { ContentsSketch } from './contents-sketch.js';

const columns = { BAR_CODE: 0, DETECT_TASK_NO: 1, DETECT_EQUIP_NO: 2, DETECT_DATE: 3 };
const facts = { rowsBefore: 1, header: ['表', '任务', '台', '日期'], free: [], profile: null };

function contentsOf(rows: string[][], constants = {}, at: Record<string, number> = columns) {
  const sketch = new ContentsSketch(new Layout({ ...facts, columns: at, constants }));
  for (const row of rows) sketch.see(new ListedRow(row));
  return sketch.contents;
}

describe('what a file is known by', () => {
  it('are its tasks, rigs, meters and days in Shanghai, each once', () => {
    const contents = contentsOf([
      ['1', 'T1', '3', '2026-11-02 08:00:00'],
      ['1', 'T1', '3', '2026-11-02 08:00:00'],
      ['2', 'T1', '4', '2026-11-05 23:30:00'],
      ['1', 'T1', '3', '2026-11-01 08:00:00'],
      ['', '', '合计', ''],
    ]);
    expect(contents).toMatchObject({
      ...{ batches: [], rigs: ['3', '4'], tasks: ['T1'], meters: 2 },
      ...{ firstDay: '2026-11-01', lastDay: '2026-11-05', sample: ['1', '2'] },
    });
  });

  it('may be the same in every row, by the profile', () => {
    const contents = contentsOf([['1']], { DETECT_EQUIP_NO: '7' }, { BAR_CODE: 0 });
    expect(contents).toMatchObject({ rigs: ['7'], tasks: [], meters: 1, firstDay: null });
  });

  it('leaves out days that nobody can read', () => {
    expect(contentsOf([['1', 'T', '3', 'gestern']])).toMatchObject({ firstDay: null, lastDay: null });
  });

  it('remembers few meters of many', () => {
    const { meters, sample } = contentsOf(Array.from({ length: 5000 }, (_, at) => [String(at), 'T', '1', '']));
    expect(meters).toBe(5000);
    expect(sample.length).toBeGreaterThan(32);
    expect(sample.length).toBeLessThan(64);
  });
});
