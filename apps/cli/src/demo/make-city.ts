import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clock } from '#libs/clock';
import { ApiClient } from '#libs/http';
import { addDays } from '#libs/rules';
import type { DemoChronicle } from '#stages/00-platform/demo';
import { makeCheckMeters } from './city/check-meters.js';
import { makeLooseEnds } from './city/loose-ends.js';
import { makeReference } from './city/reference.js';
import { cityStories, type CityBatch, type CitySize } from './city/stories.js';
import { arriveAndPass, verifyAndSettle } from './city/wave.js';

/** Where a city is made: the product's address, and its chronicle for what happened before today. */
export interface CityPlace {
  origin: string;
  chronicle: DemoChronicle;
  tell: (line: string) => void;
}

type CityWork = Pick<CityPlace, 'chronicle' | 'tell'> & { lead: ApiClient };

/** Batches that are handed over together: an eighth of the city, and not more meters than this. */
const [waves, metersInWave] = [8, 60_000];

/** Makes two years of a city through the product's own API, each step by whose work it is, dated to when it happened. */
export async function makeCity({ origin, chronicle, tell }: CityPlace, size: CitySize): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunheng-city-'));
  const lead = new ApiClient(origin, 'lead');
  const city = await chronicle.begin(size);
  try {
    await makeReference(lead);
    const batches = cityStories(size, clock.today());
    await chronicle.countingAfterwards(() => makeWaves({ lead, chronicle, tell }, batches, folder));
    await makeCheckMeters(lead, size.seed, clock.today());
    await makeLooseEnds(lead, batches, folder);
    await passNight(lead, chronicle, batches);
    await chronicle.finish(city);
    tell(`demo city 演示城市: ${batches.length} batches 批次, ${size.meters} meters 电能表\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** While the rigs hand over what they found of one wave, the next one passes the gates. */
async function makeWaves(
  { lead, chronicle, tell }: CityWork,
  batches: readonly CityBatch[],
  folder: string,
): Promise<void> {
  const started = performance.now();
  let [begun, done] = [0, 0];
  let before = Promise.resolve();
  for (const wave of wavesOf(batches)) {
    const place = { lead, chronicle, folder: join(folder, String(begun)) };
    begun += wave.length;
    const [files] = await Promise.all([arriveAndPass(place, wave), before]);
    before = verifyAndSettle(place, wave, files).then(async () => {
      await rm(place.folder, { recursive: true, force: true });
      done += wave.length;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      tell(`demo city 演示城市 ${done}/${batches.length} batches 批次, ${seconds} s`);
    });
  }
  await before;
}

/** In their order; a batch that came for another begins a wave of its own unless that one has gone back before. */
function wavesOf(batches: readonly CityBatch[]): CityBatch[][] {
  const each = batches[0]?.story.meters ?? 1;
  const inWave = Math.max(1, Math.min(Math.ceil(batches.length / waves), Math.floor(metersInWave / each)));
  const cut: CityBatch[][] = [];
  for (const batch of batches) {
    const wave = cut.at(-1);
    const awaited = wave?.some(({ story }) => story.batchNo === batch.replaces) ?? false;
    if (!wave || wave.length >= inWave || awaited) cut.push([batch]);
    else wave.push(batch);
  }
  return cut;
}

/** Suppliers who let their day pass are found in the night after it. */
async function passNight(lead: ApiClient, chronicle: DemoChronicle, batches: readonly CityBatch[]): Promise<void> {
  const since = await chronicle.now();
  await chronicle.night();
  await lead.idle();
  const overdue = batches.filter(({ ending }) => ending === 'overdue');
  await chronicle.happened(
    since,
    overdue.map(({ story, days }) => ({
      batchNo: story.batchNo,
      at: new Date(`${addDays(days.due, 1)}T00:10:00+08:00`),
    })),
  );
  await lead.idle();
}
