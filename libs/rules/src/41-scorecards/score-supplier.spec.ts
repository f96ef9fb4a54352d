import { scoreSupplier, SUPPLIER_WEIGHTS, type SupplierFacts } from './score-supplier.js';

const perfect: SupplierFacts = {
  tested: 1000,
  passed: 1000,
  firstTested: 1000,
  firstPassed: 1000,
  roundsJudged: 4,
  hiddenDefects: 0,
  batches: 4,
  problemsOpen: 0,
  problemsLate: 0,
};
const points = (changes: Partial<SupplierFacts>): Record<string, string | null> =>
  Object.fromEntries(scoreSupplier({ ...perfect, ...changes }).parts.map((part) => [part.code, part.points]));

describe("a supplier's score", () => {
  it('is 100 when nothing is wrong', () => {
    expect(scoreSupplier(perfect)).toMatchObject({ score: '100.0', weightCounted: 100 });
  });

  it.each([
    [1000, '100.0'],
    [985, '70.0'],
    [951, '2.0'],
    [950, '0.0'],
    [0, '0.0'],
  ])('gives %i of 1000 passed %s points', (passed, given) => {
    expect(points({ passed })['pass-rate']).toBe(given);
  });

  it.each<[Partial<SupplierFacts>, string, string]>([
    [{ hiddenDefects: 1 }, 'hidden-defects', '75.0'],
    [{ hiddenDefects: 4 }, 'hidden-defects', '0.0'],
    [{ problemsOpen: 1 }, 'quality-problems', '80.0'],
    [{ problemsLate: 1 }, 'quality-problems', '60.0'],
    [{ problemsOpen: 3, problemsLate: 2 }, 'quality-problems', '0.0'],
    [{ firstPassed: 970 }, 'first-pass-yield', '40.0'],
  ])('with %j gives %s %s points', (changes, code, given) => {
    expect(points(changes)[code]).toBe(given);
  });

  it('is the weighted mean of its parts', () => {
    // 40 × 70 + 20 × 100 + 25 × 75 + 15 × 80 = 7875
    expect(scoreSupplier({ ...perfect, passed: 985, hiddenDefects: 1, problemsOpen: 1 }).score).toBe('78.8');
  });

  it('leaves out parts without data and says so', () => {
    const scored = scoreSupplier({ ...perfect, passed: 985, roundsJudged: 0, firstTested: 0, firstPassed: 0 });
    // (40 × 70 + 15 × 100) / 55
    expect(scored).toMatchObject({ score: '78.2', weightCounted: 55 });
    expect(scored.parts.map(({ code, points: given }) => [code, given])).toEqual([
      ['pass-rate', '70.0'],
      ['first-pass-yield', null],
      ['hidden-defects', null],
      ['quality-problems', '100.0'],
    ]);
  });

  it('is none of a supplier whose batch has only arrived', () => {
    const arrived = { tested: 0, passed: 0, firstTested: 0, firstPassed: 0, roundsJudged: 0, hiddenDefects: 0 };
    expect(scoreSupplier({ ...perfect, ...arrived, batches: 1 })).toMatchObject({ score: null, weightCounted: 15 });
  });

  it('is none without any data', () => {
    const nothing = Object.fromEntries(Object.keys(perfect).map((key) => [key, 0])) as unknown as SupplierFacts;
    expect(scoreSupplier(nothing)).toMatchObject({ score: null, weightCounted: 0 });
  });

  it('follows the weights, which add up to 100', () => {
    expect(Object.values(SUPPLIER_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    const onlyRate = { 'pass-rate': 1, 'first-pass-yield': 0, 'hidden-defects': 0, 'quality-problems': 0 };
    expect(scoreSupplier({ ...perfect, passed: 985 }, onlyRate).score).toBe('70.0');
  });
});
