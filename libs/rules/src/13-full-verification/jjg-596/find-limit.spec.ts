import { findLimit, limitsOf, normalisePowerFactor, pointName } from './find-limit.js';
import { REGULATIONS, regulationOfClass } from './regulations.js';
import type { Element, VerificationModel } from './regulation.js';

const direct: VerificationModel = {
  accuracyClass: '2',
  phases: 1,
  connection: 'direct',
  ratedVoltage: '220',
  currentSpec: '5(60)A',
  impPerKwh: '1200',
  regulation: 'JJG 596-2012',
};
const direct1 = { ...direct, accuracyClass: '1' };
const three1 = { ...direct1, phases: 3 };
const three2 = { ...direct, phases: 3 };
const ct = (accuracyClass: string): VerificationModel => ({
  ...direct,
  accuracyClass,
  phases: 3,
  connection: 'ct',
  currentSpec: '1.5(6)A',
});
const type2026 = (accuracyClass: string): VerificationModel => ({
  ...direct,
  accuracyClass,
  currentSpec: '0.25-0.5(60)A',
  regulation: 'JJG 596-2026',
});
type Row = [load: string, powerFactor: string, element: Element, limit: string | null];
type Case = [name: string, ...Row, model: VerificationModel];

const cases = (name: string, model: VerificationModel, rows: Row[]): Case[] => rows.map((row) => [name, ...row, model]);

describe('the limit of a test point by JJG 596-2012', () => {
  it.each<Case>([
    ...cases('class 2 direct', direct, [
      ['0.05Ib', '1.0', 'all', '2.5'],
      ['0.0999Ib', '1.0', 'all', '2.5'],
      ['0.1Ib', '1.0', 'all', '2.0'],
      ['Imax', '1.0', 'all', '2.0'],
      ['12Ib', '1.0', 'all', '2.0'],
      ['12.01Ib', '1.0', 'all', null],
      ['1.01Imax', '1.0', 'all', null],
      ['0.0499Ib', '1.0', 'all', null],
      ['0.1Ib', '0.5L', 'all', '2.5'],
      ['0.1999Ib', '0.5L', 'all', '2.5'],
      ['0.2Ib', '0.5L', 'all', '2.0'],
      ['0.5Imax', '0.5L', 'all', '2.0'],
      ['0.0999Ib', '0.5L', 'all', null],
      ['Ib', '0.8C', 'all', null],
      ['Ib', '0.25L', 'all', null],
      ['Ib', '1.0', 'A', '2.0'],
      ['Ib', '1.0', 'B', null],
      ['Itr', '1.0', 'all', null],
      ['full', '1.0', 'all', null],
    ]),
    ...cases('class 1 direct', direct1, [
      ['0.05Ib', '1.0', 'all', '1.5'],
      ['0.1Ib', '1.0', 'all', '1.0'],
      ['0.1Ib', '0.8C', 'all', '1.5'],
      ['0.2Ib', '0.8C', 'all', '1.0'],
    ]),
    ...cases('class 2 direct, three phases', three2, [
      ['0.1Ib', '1.0', 'B', '3.0'],
      ['0.0999Ib', '1.0', 'B', null],
      ['0.2Ib', '0.5L', 'C', '3.0'],
      ['0.1999Ib', '0.5L', 'C', null],
      ['Ib', '0.8C', 'C', null],
      ['Ib', '1.0', 'all', '2.0'],
    ]),
    ...cases('class 1 direct, three phases', three1, [['Imax', '0.5L', 'A', '2.0']]),
    ...cases('class 1 through CT', ct('1'), [
      ['0.02In', '1.0', 'all', '1.5'],
      ['0.0199In', '1.0', 'all', null],
      ['0.05In', '1.0', 'all', '1.0'],
      ['0.05In', '0.8C', 'all', '1.5'],
      ['0.0499In', '0.5L', 'all', null],
      ['0.1In', '0.5L', 'all', '1.0'],
      ['0.05In', '1.0', 'A', '2.0'],
      ['0.1In', '0.5L', 'A', '2.0'],
      ['0.0999In', '0.5L', 'A', null],
      ['4In', '1.0', 'all', '1.0'],
      ['4.01In', '1.0', 'all', null],
    ]),
    ...cases('class 2 through CT', ct('2'), [
      ['0.02In', '1.0', 'all', '2.5'],
      ['0.1In', '0.5L', 'all', '2.0'],
      ['0.1In', '0.8C', 'all', null],
    ]),
    ...cases('class 0.5S', ct('0.5S'), [
      ['0.01In', '1.0', 'all', '1.0'],
      ['0.0499In', '1.0', 'all', '1.0'],
      ['0.05In', '1.0', 'all', '0.5'],
      ['0.02In', '0.5L', 'all', '1.0'],
      ['0.0199In', '0.5L', 'all', null],
      ['0.1In', '0.8C', 'all', '0.6'],
      ['0.05In', '1.0', 'C', '0.6'],
      ['0.1In', '0.5L', 'C', '1.0'],
    ]),
    ...cases('class 0.2S', ct('0.2S'), [
      ['0.01In', '1.0', 'all', '0.4'],
      ['0.0099In', '1.0', 'all', null],
      ['0.05In', '1.0', 'all', '0.2'],
      ['0.0999In', '0.8C', 'all', '0.5'],
      ['0.1In', '0.8C', 'all', '0.3'],
      ['In', '1.0', 'B', '0.3'],
      ['In', '0.5L', 'B', '0.4'],
    ]),
    ...cases('class 0.2S direct', { ...direct, accuracyClass: '0.2S' }, [['Imax', '1.0', 'all', null]]),
    ...cases('no current specification', { ...direct, currentSpec: 'unknown' }, [['Imax', '1.0', 'all', null]]),
    ...cases('a class named like a method', { ...direct, accuracyClass: 'toString' }, [['Imax', '1.0', 'all', null]]),
    ...cases('another regulation', { ...direct, regulation: 'JJG 596-1999' }, [['Imax', '1.0', 'all', null]]),
  ])('%s, %s at %s, %s: %s', (_, load, powerFactor, element, ...[limit, model]) => {
    expect(findLimit(model, load, powerFactor, element)?.limit ?? null).toBe(limit);
  });

  it.each([
    [direct, '0.2'],
    [direct1, '0.1'],
    [ct('0.5S'), '0.05'],
    [ct('0.2S'), '0.02'],
  ])('comes with the rounding step of the class: %#', (model, step) => {
    expect(findLimit(model, 'Imax', '1.0', 'all')?.step).toBe(step);
  });

  it('is the same however the point is spelt', () => {
    const spelt = [
      ['1.0Ib', '1'],
      ['ib', '1.0'],
      ['1.00 Ib', ' 1.0 '],
      ['In', '1.0'],
    ];
    for (const [load, powerFactor] of spelt) expect(findLimit(direct, load!, powerFactor!, 'all')?.limit).toBe('2.0');
    expect(pointName('1.0ib', '0.5(L)', 'all')).toBe('Ib/0.5L/all');
    expect(pointName('.50IMAX', '0.5l', 'A')).toBe('0.5Imax/0.5L/A');
    expect(pointName('full', '1', 'all')).toBe('full/1.0/all');
    expect(normalisePowerFactor('0.8c')).toBe('0.8C');
  });

  it('is found once for a list of points and a model', () => {
    const points = ['Imax', '0.01Ib'].map((loadCurrent) => ({
      loadCurrent,
      powerFactor: '1.0',
      element: 'all' as const,
    }));
    const limits = limitsOf(direct, points);
    expect(limits.map((limit) => limit?.limit ?? null)).toEqual(['2.0', null]);
    expect(limitsOf(direct, points)).toBe(limits);
    expect(limitsOf({ ...direct, accuracyClass: '1' }, points)[0]?.limit).toBe('1.0');
  });
});

describe('the limit of a test point by JJG 596-2026 (provisional)', () => {
  it.each<[string, string, string, string | null]>([
    ['A', 'Imin', '1.0', '2.5'],
    ['A', 'Itr', '1.0', '2.0'],
    ['B', '10Itr', '0.5L', '1.0'],
    ['B', '1.9Imin', '0.5L', '1.5'],
    ['B', '2Imin', '0.5L', '1.0'],
    ['C', 'Imax', '0.8C', '0.6'],
    ['D', 'Imin', '0.8C', '0.5'],
    ['E', 'Imin', '0.5L', '0.25'],
    ['E', 'Itr', '0.5L', '0.15'],
    ['E', 'Imax', '1.0', '0.1'],
    ['E', '0.9Imin', '1.0', null],
    ['A', 'Ib', '1.0', null],
  ])('class %s, %s at %s is %s', (accuracyClass, load, powerFactor, limit) => {
    expect(findLimit(type2026(accuracyClass), load, powerFactor, 'all')?.limit ?? null).toBe(limit);
  });

  it('is marked so', () => {
    expect(REGULATIONS['JJG 596-2026']?.provisional).toBe(true);
    expect(REGULATIONS['JJG 596-2012']?.provisional).toBe(false);
  });
});

describe('the regulations', () => {
  it.each([
    ['0.2S', 'JJG 596-2012'],
    ['2', 'JJG 596-2012'],
    ['C', 'JJG 596-2026'],
    ['3', null],
    ['toString', null],
  ])('that has class %s is %s', (accuracyClass, code) => {
    expect(regulationOfClass(accuracyClass)).toBe(code);
  });

  it('write their limits with no more decimals than the step', () => {
    const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;
    for (const { steps, rows } of Object.values(REGULATIONS)) {
      for (const [accuracyClass, limit] of rows.flatMap(({ bands }) =>
        bands.flatMap((b) => Object.entries(b.limits)),
      )) {
        expect(decimals(limit)).toBeLessThanOrEqual(decimals(steps[accuracyClass]!));
      }
    }
  });
});
