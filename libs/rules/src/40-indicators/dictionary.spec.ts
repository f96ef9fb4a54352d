import { ROLES } from '../00-platform/index.js';
import { INDICATORS, SCOPE_TYPES, countsSamples, indicatorOf } from './dictionary.js';

describe('the dictionary of indicators', () => {
  it('names each indicator once and says everything in both languages', () => {
    expect(new Set(INDICATORS.map(({ code }) => code)).size).toBe(INDICATORS.length);
    for (const { name, numerator, denominator, howComputed, owner, scopes } of INDICATORS) {
      for (const said of [name, numerator, denominator, howComputed]) {
        expect(said.zh).toMatch(/\p{Script=Han}/u);
        expect(said.en).toMatch(/[a-z]/i);
      }
      expect(ROLES).toContain(owner);
      expect(SCOPE_TYPES).toEqual(expect.arrayContaining([...scopes]));
    }
  });

  it.each([
    ['full-verification-pass', 985, 'evaluation'],
    ['first-pass-yield', null, 'evaluation'],
    ['verification-done', 1000, 'execution'],
    ['incoming-sampling-pass', null, 'evaluation'],
    ['incoming-sampling-lots', null, 'evaluation'],
    ['sampling-done', 1000, 'execution'],
  ])('has %s with target %s permille, %s', (code, targetPermille, family) => {
    expect(indicatorOf(code)).toMatchObject({ code, targetPermille, family });
  });

  it('knows which count samples, and gives these no scope of a rig or a verifier', () => {
    expect(INDICATORS.filter(({ code }) => countsSamples(code)).map(({ code }) => code)).toEqual([
      'incoming-sampling-pass',
      'incoming-sampling-lots',
      'sampling-done',
    ]);
    for (const { facts, scopes } of INDICATORS) {
      expect(scopes.some((scope) => scope === 'rig' || scope === 'verifier')).toBe(facts === 'verifications');
    }
  });

  it('has nothing under another code', () => {
    expect(indicatorOf('toString')).toBeNull();
  });
});
