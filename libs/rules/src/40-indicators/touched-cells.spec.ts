import { touchedCells } from './touched-cells.js';

describe('the touched cells', () => {
  it('of one month and two scopes are month, quarter and year of each', () => {
    const cells = touchedCells(
      ['2026-11'],
      [
        { type: 'company', id: 0 },
        { type: 'rig', id: 7 },
      ],
    );
    expect(cells).toHaveLength(6);
    expect(cells).toContainEqual({ period: '2026-Q4', scopeType: 'rig', scopeId: 7 });
  });

  it('come once, however many facts touched them', () => {
    const scopes = Array.from({ length: 100 }, () => ({ type: 'batch' as const, id: 3 }));
    expect(touchedCells(['2026-11', '2026-11', '2026-12'], scopes).map(({ period }) => period)).toEqual([
      '2026-11',
      '2026-Q4',
      '2026',
      '2026-12',
    ]);
  });

  it('are none when nothing changed', () => {
    expect(touchedCells([], [{ type: 'company', id: 0 }])).toEqual([]);
  });
});
