import { normalQuantile, normalScore, tQuantile } from './quantiles.js';

describe('quantiles', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963985],
    [0.995, 2.575829304],
    [0.9999917, 4.30631],
  ])('normal %d is %d', (probability, z) => {
    expect(normalQuantile(probability)).toBeCloseTo(z, 3);
  });

  it.each([
    [0.975, 1, 12.7062047],
    [0.975, 9, 2.262157163],
    [0.975, 540, 1.964362],
  ])('t %d with %i degrees of freedom is %d', (probability, degreesOfFreedom, t) => {
    expect(tQuantile(probability, degreesOfFreedom)).toBeCloseTo(t, 4);
  });

  it('t with many degrees of freedom is the normal one', () => {
    expect(tQuantile(0.9999917, 1_000_000)).toBeCloseTo(normalQuantile(0.9999917), 3);
  });

  it.each([
    [0, 5, 0],
    [12.7062047, 1, 1.959964],
    [-2.262157163, 9, -1.959964],
    [1.959964, 1_000_000, 1.959964],
    [1e9, 5, 7.94195],
  ])('t %d with %i degrees of freedom is as improbable as z %d', (t, degreesOfFreedom, z) => {
    expect(normalScore(t, degreesOfFreedom)).toBeCloseTo(z, 3);
  });
});
