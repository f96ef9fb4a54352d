import { readCurrentSpec } from './read-current-spec.js';

describe('a current specification', () => {
  it.each([
    ['5(60)A', '5', '60'],
    ['5(60)', '5', '60'],
    ['5（60）A', '5', '60'],
    ['５（６０）Ａ', '5', '60'],
    ['1(6)A', '1', '6'],
    ['1.5(6)A', '1.5', '6'],
    ['0.3(1.2)A', '0.3', '1.2'],
    ['3×1.5(6)A', '1.5', '6'],
    [' 10 (100) a ', '10', '100'],
  ])('%s is Ib %s A, Imax %s A', (text, ib, imax) => {
    expect(readCurrentSpec(text)).toEqual({ kind: 'basic', ib, imax });
  });

  it.each([
    ['0.25-0.5(60)A', '0.25', '0.5', '60'],
    ['0.015-0.075(6)A', '0.015', '0.075', '6'],
  ])('%s is Imin %s A, Itr %s A, Imax %s A', (text, imin, itr, imax) => {
    expect(readCurrentSpec(text)).toEqual({ kind: 'transitional', imin, itr, imax });
  });

  it.each(['', '5A', '5-60', '60(5)A', '0(60)A', '5(60', '5(60)V', '0.5-0.25(60)A', '5(60)A5(60)A', 'five(sixty)A'])(
    '%j is unknown',
    (text) => {
      expect(readCurrentSpec(text)).toBeNull();
    },
  );
});
