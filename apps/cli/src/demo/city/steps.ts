import type { ApiClient } from '#libs/http';
import type { DemoChronicle } from '#stages/00-platform/demo';
import type { CityDays } from './days.js';
import type { CityBatch } from './stories.js';

export interface WavePlace {
  lead: ApiClient;
  chronicle: DemoChronicle;
  folder: string;
}

/**
 * Does something to batches now and puts it where it belongs: on the day of each, from half past eight on, if that is past.
 * @param work gives the imports that were handed over for all of them, which belong to the last of these days
 */
export async function step(
  { chronicle }: Pick<WavePlace, 'chronicle'>,
  batches: readonly CityBatch[],
  day: keyof CityDays,
  work: () => Promise<readonly string[]>,
): Promise<void> {
  if (batches.length === 0) return;
  const since = await chronicle.now();
  const ids = await work();
  const moments = batches.flatMap(({ story, days, replaces }) => {
    const at = earlier(new Date(`${days[day]}T08:30:00+08:00`), since);
    // The batch that it came for is told of its arrival.
    const told = day === 'arrived' && replaces !== null ? [{ batchNo: replaces, at }] : [];
    return [{ batchNo: story.batchNo, at }, ...told];
  });
  const last = moments.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0));
  await chronicle.happened(since, moments, { ids, at: last });
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** A few at a time, without any import. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<[]> {
  const waiting = [...items];
  const hand = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([hand(), hand(), hand(), hand()]);
  return [];
}
