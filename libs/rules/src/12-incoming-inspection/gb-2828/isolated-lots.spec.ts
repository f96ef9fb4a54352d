import { DomainError } from '../../domain-error.js';
import { lotAcceptanceProbability } from './acceptance-probability.js';
import { findIsolatedPlan, LIMITING_QUALITIES } from './isolated-lots.js';

/** Procedure A as it is printed: n,Ac for each limiting quality. */
const PRINTED: [smallest: number, largest: number, cells: string][] = [
  [151, 280, '100% 170,0 130,0 95,0 65,0 42,0 28,0 20,0 20,1 13,1'],
  [281, 500, '280,0 220,0 155,0 105,0 80,0 50,0 32,0 32,1 20,1 20,3'],
  [501, 1200, '380,0 255,0 170,0 125,0 125,1 80,1 50,1 32,1 32,3 32,5'],
  [1201, 3200, '430,0 280,0 200,0 200,1 125,1 125,3 80,3 50,3 50,5 50,10'],
  [3201, 10_000, '450,0 315,0 315,1 200,1 200,3 200,5 125,5 80,5 80,10 80,18'],
  [10_001, 35_000, '500,0 500,1 315,1 315,3 315,5 315,10 200,10 125,10 125,18 80,18'],
  [35_001, 150_000, '800,1 500,1 500,3 500,5 500,10 500,18 315,18 200,18 125,18 80,18'],
];
const cells = PRINTED.flatMap(([smallest, largest, line]) =>
  line
    .split(' ')
    .flatMap((cell, at) => [smallest, largest].map((lotSize) => ({ lotSize, lq: LIMITING_QUALITIES[at]!, cell }))),
);

describe('an isolated lot', () => {
  it.each(cells)('of $lotSize at LQ $lq is inspected by $cell', ({ lotSize, lq, cell }) => {
    const plan = findIsolatedPlan(lotSize, lq);
    const [n = 0, ac = 0] = cell === '100%' ? [lotSize, 0] : cell.split(',').map(Number);
    expect(plan).toEqual({
      ...{ tableSampleSize: n, acceptanceNumber: ac, rejectionNumber: ac + 1, sampleSize: Math.min(n, lotSize) },
      ...{ wholeLot: n >= lotSize, provisional: lotSize < 501 },
    });
  });

  it('as bad as its limiting quality is accepted less than 13 times in 100, from 501 pieces on', () => {
    for (const { lotSize, lq } of cells.filter((cell) => cell.lotSize >= 501)) {
      const nonconforming = Math.round((lotSize * Number(lq)) / 100);
      expect(lotAcceptanceProbability(findIsolatedPlan(lotSize, lq), lotSize, nonconforming)).toBeLessThan(0.13);
    }
  });

  it.each([150, 150_001])('of %i has no plan in the table', (lotSize) => {
    expect(() => findIsolatedPlan(lotSize, '5.0')).toThrow(DomainError);
  });
});
