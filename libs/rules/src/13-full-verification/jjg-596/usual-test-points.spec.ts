import { findLimit } from './find-limit.js';
import type { VerificationModel } from './regulation.js';
import { usualTestPoints } from './usual-test-points.js';

const class2: VerificationModel = {
  accuracyClass: '2',
  phases: 1,
  connection: 'direct',
  ratedVoltage: '220',
  currentSpec: '5(60)A',
  impPerKwh: '1200',
  regulation: 'JJG 596-2012',
};
const class1 = { ...class2, accuracyClass: '1' };
const names = (model: VerificationModel): string[] =>
  usualTestPoints(model).map(({ loadCurrent, powerFactor, element }) => `${loadCurrent} ${powerFactor} ${element}`);

describe('the usual test points', () => {
  it('of a direct meter of class 2 are ten', () => {
    expect(names(class2)).toEqual([
      'Imax 1.0 all',
      'Imax 0.5L all',
      '0.5Imax 1.0 all',
      '0.5Imax 0.5L all',
      'Ib 1.0 all',
      'Ib 0.5L all',
      '0.2Ib 0.5L all',
      '0.1Ib 1.0 all',
      '0.1Ib 0.5L all',
      '0.05Ib 1.0 all',
    ]);
  });

  it('of class 1 add 0.8C at five loads', () => {
    const added = names(class1).filter((name) => !names(class2).includes(name));
    expect(added).toEqual(['Imax', '0.5Imax', 'Ib', '0.2Ib', '0.1Ib'].map((load) => `${load} 0.8C all`));
  });

  it.each(['100', '380'])('of three wires (%s V between lines) have no element B', (ratedVoltage) => {
    const elements = usualTestPoints({ ...class2, phases: 3, ratedVoltage }).map(({ element }) => element);
    expect(new Set(elements)).toEqual(new Set(['all', 'A', 'C']));
  });

  it('of three phases add each phase alone where it has a limit', () => {
    const three = names({ ...class2, phases: 3 });
    expect(three.filter((name) => name.endsWith('all'))).toEqual(names(class2));
    expect(three.filter((name) => name.endsWith(' B'))).toEqual([
      'Imax 1.0 B',
      'Imax 0.5L B',
      '0.5Imax 1.0 B',
      '0.5Imax 0.5L B',
      'Ib 1.0 B',
      'Ib 0.5L B',
      '0.2Ib 0.5L B',
      '0.1Ib 1.0 B',
    ]);
    expect(three).toHaveLength(10 + 3 * 8);
  });

  it.each<[string, VerificationModel]>([
    ['through CT', { ...class2, accuracyClass: '0.5S', phases: 3, connection: 'ct', currentSpec: '1.5(6)A' }],
    ['of 2026', { ...class2, accuracyClass: 'B', currentSpec: '0.25-0.5(60)A', regulation: 'JJG 596-2026' }],
  ])('%s all have a limit', (_, model) => {
    const points = usualTestPoints(model);
    expect(points.length).toBeGreaterThan(10);
    for (const point of points) {
      expect(findLimit(model, point.loadCurrent, point.powerFactor, point.element)).not.toBeNull();
    }
  });
});
