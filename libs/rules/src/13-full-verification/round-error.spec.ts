import { meanOf, meanOfMeans, roundError } from './round-error.js';

describe('rounding an error', () => {
  it.each([
    [['2.1000', '2.1000'], '0.2', '2.0', 'half of a step goes to the even one: passes class 2'],
    [['2.1001', '2.1001'], '0.2', '2.2', 'just above: fails'],
    [['2.1000', '2.1002'], '0.2', '2.2', 'the mean is not rounded first'],
    [['2.0999', '2.1001'], '0.2', '2.0', 'the mean is half of a step exactly'],
    [['0.1', '0.1'], '0.2', '0.0', 'half of the first step goes to zero'],
    [['0.3', '0.3'], '0.2', '0.4', 'one and a half steps go to two'],
    [['-0.1', '-0.1'], '0.2', '0.0', 'zero has no sign'],
    [['-0.0099', '-0.0001'], '0.2', '0.0', 'a small negative is zero without a sign'],
    [['-0.3', '-0.3'], '0.2', '-0.4', 'negative, one and a half steps'],
    [['-2.1', '-2.1'], '0.2', '-2.0', 'negative half to even'],
    [['1.05', '1.05'], '0.1', '1.0', 'class 1: 10.5 steps go to 10'],
    [['1.15', '1.15'], '0.1', '1.2', 'class 1: 11.5 steps go to 12'],
    [['1.0501', '1.0500'], '0.1', '1.1', 'class 1: just above the half'],
    [['0.525', '0.525'], '0.05', '0.50', 'class 0.5S: 10.5 steps go to 10'],
    [['0.575', '0.575'], '0.05', '0.60', 'class 0.5S: 11.5 steps go to 12'],
    [['0.21', '0.21'], '0.02', '0.20', 'class 0.2S: 10.5 steps go to 10'],
    [['0.23', '0.23'], '0.02', '0.24', 'class 0.2S: 11.5 steps go to 12'],
    [['0.505'], '0.01', '0.50', 'clock: 50.5 steps go to 50'],
    [['0.5051'], '0.01', '0.51', 'clock: just above'],
    [['0.1', '0.1', '0.2'], '0.2', '0.2', 'three readings: a third is never written down'],
    [['0.1053', '0.0927'], '0.2', '0.0', 'two readings of a rig'],
    [['0.1', '0.30'], '0.2', '0.2', 'as many decimals as each has'],
    [['+0.1', '.3'], '0.2', '0.2', 'other ways to write them'],
    [['99999999999999999.1', '99999999999999999.1'], '0.2', '99999999999999999.2', 'beyond safe integers'],
  ])('%j by %s is %s: %s', (readings, step, rounded) => {
    expect(roundError(readings.join('|'), step)).toBe(rounded);
  });

  it.each([[[]], [['0.1', '']], [['0.1', 'x']], [['1e-3']]])('%j cannot be rounded', (readings) => {
    expect(roundError(readings.join('|'), '0.2')).toBeNull();
  });
});

describe('the mean of means', () => {
  const means = (...points: string[][]) => points.map((readings) => meanOf(readings.join('|'))!);

  it.each([
    [means(['0.1', '0.2'], ['0.3', '0.4']), '0.250000'],
    [means(['0.1'], ['0.2', '0.4']), '0.200000'],
    [means(['0.1', '0.1', '0.2']), '0.133333'],
    [means(['-0.1', '-0.1', '-0.2'], ['0.0001', '0.0002']), '-0.066592'],
    [means(['-0.0000001']), '0.000000'],
  ])('%# is exact until it is written: %s', (points, mean) => {
    expect(meanOfMeans(points)).toBe(mean);
  });

  it('of nothing is none', () => {
    expect(meanOfMeans([])).toBeNull();
  });
});
