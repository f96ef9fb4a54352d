import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { DomainError } from '../domain-error.js';
import { drawSample } from './draw-sample.js';
import { sha256 } from './sha-256.js';

const sizes = fc.record({
  seed: fc.string({ unit: 'grapheme', maxLength: 40 }),
  population: fc.integer({ min: 1, max: 5000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('a draw', () => {
  it('is a sample without repetition out of the population, the same for the same seed', () => {
    fc.assert(
      fc.property(sizes, ({ seed, population, share }) => {
        const n = Math.round(population * share);
        const drawn = drawSample(seed, population, n);
        expect(new Set(drawn).size).toBe(n);
        expect(drawn.every((place) => Number.isInteger(place) && place >= 0 && place < population)).toBe(true);
        expect(drawSample(seed, population, n)).toEqual(drawn);
      }),
    );
  });

  it('of fewer meters is how a draw of more begins', () => {
    expect(drawSample('2026-11', 1000, 80).slice(0, 13)).toEqual(drawSample('2026-11', 1000, 13));
  });

  it('is even: over many seeds every place comes up as often as every other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), (population, start) => {
        const n = 1 + (start % population);
        const draws = 1500;
        const counts = new Array<number>(population).fill(0);
        for (let at = 0; at < draws; at++) {
          for (const place of drawSample(`${start}-${at}`, population, n)) counts[place]! += 1;
        }
        const expected = (draws * n) / population;
        const spread = Math.sqrt(expected * (1 - n / population));
        // Five standard deviations: once in two million places, if it is even.
        for (const count of counts) expect(Math.abs(count - expected)).toBeLessThanOrEqual(5 * spread + 1e-9);
      }),
      { numRuns: 8, seed: 2828 },
    );
  });

  it('stays as it has been: an old draw can be replayed', () => {
    expect(drawSample('2026-11', 1000, 5)).toEqual([484, 17, 438, 124, 230]);
    expect(drawSample('审计', 100_000, 4)).toEqual([62_406, 70_694, 98_694, 43_218]);
  });

  it('cannot take more than there is', () => {
    expect(() => drawSample('1', 3, 4)).toThrow(DomainError);
    expect(drawSample('1', 3, 3).sort()).toEqual([0, 1, 2]);
  });
});

describe('the hash', () => {
  it('is SHA-256, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const hex = [...sha256(text)].map((word) => word.toString(16).padStart(8, '0')).join('');
        expect(hex).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});
