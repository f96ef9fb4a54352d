import { compareVerifiers, type VerifierWork } from './compare-verifiers.js';

const settings = { familywiseError: 0.001, minimumShift: 0.05, minimumMeters: 30 };

/** Noise of a load, %, that has no pattern and is the same each time. */
const noise = (at: number): number => ((((at * 7919) % 101) - 50) / 50) * 0.03;

/** Thirty batches on four rigs by four verifiers in turn, sixty meters a load; batches and rigs differ, and who is told reads so much higher. */
function year(shifts: Record<number, number> = {}, { batches = 30, verifiers = 4, meters = 60 } = {}): VerifierWork[] {
  const work: VerifierWork[] = [];
  for (let batch = 0; batch < batches; batch++)
    for (let load = 0; load < 8; load++) {
      const rig = load % 4;
      const verifier = (load + batch + Math.floor(load / 4)) % verifiers;
      const level = (batch % 5) * 0.2 + rig * 0.1 + (shifts[verifier] ?? 0) + noise(batch * 8 + load);
      work.push({ batch, rig, verifier, n: meters, sumError: meters * level });
    }
  return work;
}
const flagged = (work: VerifierWork[]): number[] =>
  compareVerifiers(work, settings).flatMap((one) => (one.flagged ? [one.verifier] : []));

describe('the shift of a verifier', () => {
  it('shows whatever batches and rigs were worked on, with an interval that leaves out zero', () => {
    const shifts = compareVerifiers(year({ 2: 0.15 }), settings);
    expect(shifts.map((one) => [one.verifier, one.flagged])).toEqual([
      ...[0, 1].map((verifier) => [verifier, false]),
      [2, true],
      [3, false],
    ]);
    expect(shifts[2]?.shift).toBeCloseTo(0.15, 1);
    expect(shifts[2]?.low).toBeGreaterThan(0.05);
  });

  it('does not make the others look shifted the other way', () => {
    const shifts = compareVerifiers(year({ 2: 0.9 }), settings);
    for (const other of [0, 1, 3]) expect(Math.abs(shifts[other]?.shift ?? 1)).toBeLessThan(0.05);
  });

  it('counts what is compared', () => {
    const [first] = compareVerifiers(year(), settings);
    expect(first).toMatchObject({ verifier: 0, n: 3600, others: 10_800 });
  });

  it.each<[string, VerifierWork[]]>([
    ['when nobody is shifted', year()],
    ['when it is sure but does not matter', year({ 1: 0.04 }, { batches: 400 })],
    ['of two verifiers: nobody knows which', year({ 1: 0.5 }, { verifiers: 2 })],
    ['of too few meters', year({ 1: 0.5 }, { batches: 4, meters: 1 })],
    ['while each did a single batch: nothing is known of the spread', year({ 1: 0.5 }, { batches: 1 })],
  ])('is not flagged %s', (_, work) => {
    expect(flagged(work)).toEqual([]);
  });

  it('is flagged by chance as rarely as was set: one of a hundred years, here of 200', () => {
    let state = 1;
    const uniform = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const strict = { ...settings, familywiseError: 0.01, minimumShift: 0 };
    let years = 0;
    for (let trial = 0; trial < 200; trial++) {
      const work = year({}, { batches: 12 }).map((one) => ({
        ...one,
        sumError: one.sumError + one.n * normal() * 0.05,
      }));
      if (compareVerifiers(work, strict).some((one) => one.flagged)) years += 1;
    }
    expect(years).toBeLessThanOrEqual(6);
  });

  it.each<[string, VerifierWork[]]>([
    ['without work', []],
    ['of one verifier alone', year({}, { verifiers: 1 })],
    [
      'where nobody else worked on the rig',
      [1, 2].map((one) => ({ batch: 1, rig: one, verifier: one, n: 60, sumError: one })),
    ],
    ['without a mean error', year().map((one) => ({ ...one, n: 0, sumError: 0 }))],
  ])('is not known %s', (_, work) => {
    expect(compareVerifiers(work, settings)).toEqual([]);
  });
});
