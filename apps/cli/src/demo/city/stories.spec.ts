import { cityStories } from './stories.js';
import { makeBatch } from '../made-batch.js';

const today = '2026-11-25';
const readingsOf = (seed: number) =>
  cityStories({ meters: 600, seed }, today).flatMap(({ story }) =>
    [...makeBatch(story)].map((meter) => JSON.stringify(meter)),
  );

describe('the stories of a city', () => {
  it.each([600, 3000, 18_000, 1_000_000])('%i meters are exactly as many in batches of 2,500 at the most', (meters) => {
    const batches = cityStories({ meters, seed: 1 }, today);
    expect(batches.reduce((sum, { story }) => sum + story.meters, 0)).toBe(meters);
    expect(Math.max(...batches.map(({ story }) => story.meters))).toBeLessThanOrEqual(2500);
    expect(new Set(batches.map(({ story }) => story.batchNo)).size).toBe(batches.length);
  });

  it('the same seed makes the same meters and readings, another seed others', () => {
    expect(readingsOf(7)).toEqual(readingsOf(7));
    expect(readingsOf(7)).not.toEqual(readingsOf(8));
  });

  it('reach over two years up to now, with eight suppliers and every ending', () => {
    const batches = cityStories({ meters: 18_000, seed: 1 }, today);
    expect(batches[0]?.story.firstDay.slice(0, 7)).toBe('2024-12');
    expect(batches.at(-1)?.days.arrived).toBe('2026-11-24');
    expect(new Set(batches.map(({ supplierCode }) => supplierCode)).size).toBe(8);
    const endings = ['accepted', 'mended', 'mended-late', 'returned', 'overdue', 'being-mended', 'half-verified'];
    expect(batches.map(({ ending }) => ending)).toEqual(expect.arrayContaining([...endings, 'just-arrived']));
  });

  it('no batch that is to be accepted has three faults of a kind, or more than one in a hundred', () => {
    for (const { ending, story } of cityStories({ meters: 18_000, seed: 3 }, today)) {
      if (ending !== 'accepted') continue;
      const counts = Object.values(story.faults);
      expect(Math.max(0, ...counts)).toBeLessThan(3);
      expect(counts.reduce((sum, count) => sum + count, 0) * 100).toBeLessThanOrEqual(story.meters);
    }
  });
});
