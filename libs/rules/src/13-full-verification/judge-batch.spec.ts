import { decideEarly, judgeBatch, type BatchCounts } from './judge-batch.js';

const settings = { passRatePermille: 985, sameKindLimit: 3 };
/** So many failures, at most two of a kind. */
const spread = (failed: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: Math.ceil(failed / 2) }, (_, i) => [`k${i}`, Math.min(2, failed - 2 * i)]));

describe('judging a batch by its pass rate', () => {
  it.each([
    [985, 1000, 'accepted', '98.5 % accepts'],
    [984, 1000, 'hidden-defect', '98.4 % is a defect'],
    [197, 200, 'accepted', '98.5 % accepts'],
    [196, 200, 'hidden-defect', '98.0 % is a defect'],
    [65, 66, 'hidden-defect', '98.48 % is a defect, though it rounds to 98.5'],
    [66, 67, 'accepted', '98.51 % accepts'],
    [1, 1, 'accepted', 'one good meter'],
    [0, 1, 'hidden-defect', 'one bad meter'],
    [985_000, 1_000_000, 'accepted', 'a million'],
    [984_999, 1_000_000, 'hidden-defect', 'one in a million too few'],
  ])('%i of %i: %s (%s)', (passed, tested, verdict) => {
    const judged = judgeBatch({ tested, passed, faults: spread(tested === passed ? 0 : 1) }, settings);
    expect(judged).toEqual({
      verdict,
      reasons: verdict === 'accepted' ? [] : ['pass-rate-below-threshold'],
    });
  });

  it('follows the setting', () => {
    expect(judgeBatch({ tested: 100, passed: 97, faults: {} }, { ...settings, passRatePermille: 970 }).verdict).toBe(
      'accepted',
    );
  });
});

describe('judging a batch by its faults', () => {
  it.each<[Record<string, number>, number, string, string[], string]>([
    [{ 'basic-error': 2 }, 598, 'accepted', [], '2 of a kind'],
    [{ 'basic-error': 3 }, 597, 'hidden-defect', ['same-kind-faults'], '3 of a kind, whatever the rate'],
    [{ appearance: 2, creeping: 2, battery: 2 }, 594, 'accepted', [], '6 of three kinds'],
    [{}, 600, 'accepted', [], 'none'],
    [{ starting: 10 }, 590, 'hidden-defect', ['pass-rate-below-threshold', 'same-kind-faults'], 'both'],
  ])('%j and %i of 600 passed: %s %j (%s)', (faults, passed, verdict, reasons) => {
    expect(judgeBatch({ tested: 600, passed, faults }, settings)).toEqual({
      verdict,
      reasons,
    });
  });

  it('needs a meter', () => {
    expect(() => judgeBatch({ tested: 0, passed: 0, faults: {} }, settings)).toThrow('nothing-tested');
  });
});

describe('deciding early', () => {
  const undecided = { decided: false, verdict: null, reasons: [] };
  const defect = (...reasons: string[]) => ({ decided: true, verdict: 'hidden-defect', reasons });
  const accepted = { decided: true, verdict: 'accepted', reasons: [] };

  it.each<[string, BatchCounts, unknown]>([
    ['nothing tested', { quantity: 1000, tested: 0, passed: 0, faults: {} }, undecided],
    ['15 failed of 1000, the rest may pass', { quantity: 1000, tested: 15, passed: 0, faults: spread(15) }, undecided],
    [
      '16 failed of 1000, even if the rest passes',
      { quantity: 1000, tested: 16, passed: 0, faults: spread(16) },
      defect('pass-rate-below-threshold'),
    ],
    ['2 of a kind', { quantity: 1000, tested: 2, passed: 0, faults: { relay: 2 } }, undecided],
    ['3 of a kind', { quantity: 1000, tested: 3, passed: 0, faults: { relay: 3 } }, defect('same-kind-faults')],
    ['3 untested could be of one kind', { quantity: 1000, tested: 997, passed: 997, faults: {} }, undecided],
    ['2 untested cannot be three', { quantity: 1000, tested: 998, passed: 998, faults: {} }, accepted],
    [
      '1 untested could make three of a kind that has two',
      { quantity: 1000, tested: 999, passed: 997, faults: { relay: 2 } },
      undecided,
    ],
    [
      '1 untested cannot make three of a kind that has one',
      { quantity: 1000, tested: 999, passed: 998, faults: { relay: 1 } },
      accepted,
    ],
    ['1 untested could spoil the rate', { quantity: 200, tested: 199, passed: 196, faults: spread(3) }, undecided],
    ['1 untested cannot spoil the rate', { quantity: 200, tested: 199, passed: 197, faults: { a: 1, b: 1 } }, accepted],
    ['all tested', { quantity: 200, tested: 200, passed: 197, faults: spread(3) }, accepted],
    [
      'all tested, one too few',
      { quantity: 200, tested: 200, passed: 196, faults: spread(4) },
      defect('pass-rate-below-threshold'),
    ],
    ['an empty batch', { quantity: 0, tested: 0, passed: 0, faults: {} }, undecided],
  ])('%s', (_, counts, decision) => {
    expect(decideEarly(counts, settings)).toEqual(decision);
  });

  it('never says what the end could contradict', () => {
    for (let tested = 0; tested <= 12; tested++) {
      for (let a = 0; a <= 4; a++) {
        for (let b = 0; a + b <= tested && b <= 4; b++) {
          const counts = { quantity: 12, tested, passed: tested - a - b, faults: { a, b } };
          const early = decideEarly(counts, { passRatePermille: 700, sameKindLimit: 3 });
          const ends = allEnds(12 - tested, counts);
          if (early.decided) expect(ends).toEqual(new Set([early.verdict]));
          else expect(ends.size).toBe(2);
        }
      }
    }
  });

  function allEnds(untested: number, counts: { passed: number; faults: { a: number; b: number } }): Set<string> {
    const ends = new Set<string>();
    for (let a = 0; a <= untested; a++) {
      for (let b = 0; a + b <= untested; b++) {
        const faults = { a: counts.faults.a + a, b: counts.faults.b + b };
        const passed = counts.passed + untested - a - b;
        ends.add(judgeBatch({ tested: 12, passed, faults }, { passRatePermille: 700, sameKindLimit: 3 }).verdict);
      }
    }
    return ends;
  }
});
