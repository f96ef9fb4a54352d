import { compareCounts } from './compare-counts.js';

const list = [
  { boxNo: 'X1', listed: 12 },
  { boxNo: 'X2', listed: 12 },
];

describe('goods counted into the store', () => {
  it('are complete when every box has what the list says', () => {
    const boxes = list.map(({ boxNo }) => ({ boxNo, pileNo: 'D1', counted: 12 }));
    expect(compareCounts(24, list, boxes)).toMatchObject({ onNote: 24, listed: 24, counted: 24, short: 0 });
  });

  it('are short by a box that nobody counted, and by meters missing in one', () => {
    const { short, boxes } = compareCounts(24, list, [{ boxNo: 'X1', pileNo: 'D1', counted: 11 }]);
    expect(short).toBe(13);
    expect(boxes).toEqual([
      { boxNo: 'X1', pileNo: 'D1', listed: 12, counted: 11, difference: -1 },
      { boxNo: 'X2', pileNo: null, listed: 12, counted: 0, difference: -12 },
    ]);
  });

  it('may be more than the note says, and hold a box that is on no list', () => {
    const found = [
      ...list.map(({ boxNo }) => ({ boxNo, pileNo: null, counted: 12 })),
      { boxNo: 'X9', pileNo: null, counted: 1 },
    ];
    const { short, boxes } = compareCounts(24, list, found);
    expect(short).toBe(0);
    expect(boxes.at(-1)).toEqual({ boxNo: 'X9', pileNo: null, listed: 0, counted: 1, difference: 1 });
  });
});
