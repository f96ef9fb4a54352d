import { SAMPLE_SIZES, type CodeLetter, type InspectionLevel } from './code-letter.js';
import { findPlan } from './find-plan.js';
import { AQLS, type Aql, type Severity } from './single-plans.js';

/** Letter by letter as the standard prints them, arrows followed: n/Ac for each AQL. */
const PRINTED: Record<Severity, string> = {
  normal: `
  A 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 8/0 5/0 3/0 2/0 5/1
  B 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 8/0 5/0 3/0 2/0 5/1
  C 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 8/0 5/0 3/0 8/1 5/1
  D 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 8/0 5/0 13/1 8/1 8/2
  E 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 8/0 20/1 13/1 13/2 13/3
  F 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 32/1 20/1 20/2 20/3 20/5
  G 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 50/1 32/1 32/2 32/3 32/5 32/7
  H 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 80/1 50/1 50/2 50/3 50/5 50/7 50/10
  J 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 125/1 80/1 80/2 80/3 80/5 80/7 80/10 80/14
  K 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 200/1 125/1 125/2 125/3 125/5 125/7 125/10 125/14 125/21
  L 1250/0 800/0 500/0 315/0 200/0 125/0 315/1 200/1 200/2 200/3 200/5 200/7 200/10 200/14 200/21 125/21
  M 1250/0 800/0 500/0 315/0 200/0 500/1 315/1 315/2 315/3 315/5 315/7 315/10 315/14 315/21 200/21 125/21
  N 1250/0 800/0 500/0 315/0 800/1 500/1 500/2 500/3 500/5 500/7 500/10 500/14 500/21 315/21 200/21 125/21
  P 1250/0 800/0 500/0 1250/1 800/1 800/2 800/3 800/5 800/7 800/10 800/14 800/21 500/21 315/21 200/21 125/21
  Q 1250/0 800/0 2000/1 1250/1 1250/2 1250/3 1250/5 1250/7 1250/10 1250/14 1250/21 800/21 500/21 315/21 200/21 125/21
  R 1250/0 800/0 2000/1 2000/2 2000/3 2000/5 2000/7 2000/10 2000/14 2000/21 1250/21 800/21 500/21 315/21 200/21 125/21`,
  tightened: `
  A 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 8/0 5/0 3/0 8/1
  B 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 8/0 5/0 3/0 8/1
  C 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 8/0 5/0 13/1 8/1
  D 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 8/0 20/1 13/1 8/1
  E 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 13/0 32/1 20/1 13/1 13/2
  F 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 20/0 50/1 32/1 20/1 20/2 20/3
  G 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 32/0 80/1 50/1 32/1 32/2 32/3 32/5
  H 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 50/0 125/1 80/1 50/1 50/2 50/3 50/5 50/8
  J 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 80/0 200/1 125/1 80/1 80/2 80/3 80/5 80/8 80/12
  K 2000/0 1250/0 800/0 500/0 315/0 200/0 125/0 315/1 200/1 125/1 125/2 125/3 125/5 125/8 125/12 125/18
  L 2000/0 1250/0 800/0 500/0 315/0 200/0 500/1 315/1 200/1 200/2 200/3 200/5 200/8 200/12 200/18 125/18
  M 2000/0 1250/0 800/0 500/0 315/0 800/1 500/1 315/1 315/2 315/3 315/5 315/8 315/12 315/18 200/18 125/18
  N 2000/0 1250/0 800/0 500/0 1250/1 800/1 500/1 500/2 500/3 500/5 500/8 500/12 500/18 315/18 200/18 125/18
  P 2000/0 1250/0 800/0 2000/1 1250/1 800/1 800/2 800/3 800/5 800/8 800/12 800/18 500/18 315/18 200/18 125/18
  Q 2000/0 1250/0 3150/1 2000/1 1250/1 1250/2 1250/3 1250/5 1250/8 1250/12 1250/18 800/18 500/18 315/18 200/18 125/18
  R 2000/0 1250/0 3150/1 2000/1 2000/2 2000/3 2000/5 2000/8 2000/12 2000/18 1250/18 800/18 500/18 315/18 200/18 125/18`,
};

/** A lot size and a level that lead to each letter. */
const LOTS: Record<string, [lotSize: number, level: InspectionLevel]> = {
  ...{ A: [8, 'II'], B: [15, 'II'], C: [25, 'II'], D: [50, 'II'], E: [90, 'II'], F: [150, 'II'], G: [280, 'II'] },
  ...{ H: [500, 'II'], J: [1200, 'II'], K: [3200, 'II'], L: [10_000, 'II'], M: [35_000, 'II'], N: [150_000, 'II'] },
  ...{ P: [500_000, 'II'], Q: [500_001, 'II'], R: [500_001, 'III'] },
};

const cells = (['normal', 'tightened'] as const).flatMap((severity) =>
  PRINTED[severity]
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [letter = '', ...plans] = line.trim().split(' ');
      return plans.map((plan, column) => ({ severity, letter, aql: AQLS[column]!, plan }));
    }),
);

describe('the tables of single sampling', () => {
  it('have 16 letters and 16 AQLs each', () => {
    expect(cells).toHaveLength(2 * 16 * 16);
  });

  it.each(cells)('$severity $letter at $aql is $plan', ({ severity, letter, aql, plan }) => {
    const [lotSize, level] = LOTS[letter]!;
    const found = findPlan({ lotSize, level, aql, severity });
    const [sampleSize, acceptanceNumber] = plan.split('/').map(Number);
    expect(found).toMatchObject({ codeLetter: letter, tableSampleSize: sampleSize, acceptanceNumber });
    expect(found.sampleSize).toBe(Math.min(found.tableSampleSize, lotSize));
    expect(found.wholeLot).toBe(found.tableSampleSize >= lotSize);
    expect(found.rejectionNumber).toBe(found.acceptanceNumber + 1);
    expect(SAMPLE_SIZES[found.planLetter]).toBe(sampleSize);
  });
});

describe('a plan', () => {
  it.each<[lot: number, aql: Aql, letter: CodeLetter, cell: string, arrow: string]>([
    [500, '1.0', 'H', 'H 50/1', 'none'],
    [1000, '1.0', 'J', 'J 80/2', 'none'],
    [1000, '0.40', 'J', 'K 125/1', 'down'],
    [3000, '1.0', 'K', 'K 125/3', 'none'],
    [30, '4.0', 'D', 'E 13/1', 'down'],
    [60, '2.5', 'E', 'F 20/1', 'down'],
    [600_000, '1.0', 'Q', 'Q 1250/21', 'none'],
    [600_000, '10', 'Q', 'K 125/21', 'up'],
  ])('for a lot of %i at AQL %s: letter %s, plan %s', (lotSize, aql, codeLetter, cell, arrow) => {
    const found = findPlan({ lotSize, level: 'II', aql, severity: 'normal' });
    expect(`${found.planLetter} ${found.sampleSize}/${found.acceptanceNumber}`).toBe(cell);
    expect(found).toMatchObject({ codeLetter, arrow, wholeLot: false });
  });

  it.each<[lot: number, aql: Aql, all: boolean]>([
    [12, '0.65', true],
    [13, '1.0', true],
    [14, '1.0', false],
    [20, '0.65', true],
    [21, '0.65', false],
    [1, '1.0', true],
  ])('for a lot of %i at AQL %s inspects all of it: %s', (lotSize, aql, all) => {
    const found = findPlan({ lotSize, level: 'II', aql, severity: 'normal' });
    expect(found).toMatchObject({ wholeLot: all, sampleSize: all ? lotSize : found.tableSampleSize });
  });
});
