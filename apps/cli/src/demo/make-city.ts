import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '#libs/http';
import { addDays, shanghaiDay } from '#libs/rules';
import type { DemoChronicle } from '#stages/00-platform/demo';
import { makeCheckMeters } from './city-check-meters.js';
import { makeLooseEnds } from './city-loose-ends.js';
import { cityStories, type CityBatch, type CitySize } from './city-stories.js';
import { citySuppliers } from './city-suppliers.js';
import { makeWave } from './city-wave.js';

/** Where a city is made: the product's address, and its chronicle for what happened before today. */
export interface CityPlace {
  origin: string;
  chronicle: DemoChronicle;
  tell: (line: string) => void;
}

/** Batches that are handed over together: an eighth of the city, and not more meters than this. */
const [waves, metersInWave] = [8, 60_000];

/** Makes two years of a city through the product's own API, each step by whose work it is, dated to when it happened. */
export async function makeCity({ origin, chronicle, tell }: CityPlace, size: CitySize): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunheng-city-'));
  const lead = new ApiClient(origin, 'lead');
  const city = await chronicle.begin(size);
  try {
    await makeReference(lead.as('supplies'));
    const batches = cityStories(size, shanghaiDay(new Date()));
    const each = batches[0]?.story.meters ?? 1;
    const inWave = Math.max(1, Math.min(Math.ceil(batches.length / waves), Math.floor(metersInWave / each)));
    const started = performance.now();
    for (let first = 0; first < batches.length; first += inWave) {
      const wave = batches.slice(first, first + inWave);
      await makeWave({ lead, chronicle, folder: join(folder, String(first)) }, wave);
      await rm(join(folder, String(first)), { recursive: true, force: true });
      const done = Math.min(first + inWave, batches.length);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      tell(`demo city 演示城市 ${done}/${batches.length} batches 批次, ${seconds} s`);
    }
    await makeCheckMeters(lead, size.seed, shanghaiDay(new Date()));
    await makeLooseEnds(lead, batches, folder);
    await passNight(lead, chronicle, batches);
    await chronicle.finish(city);
    tell(`demo city 演示城市: ${batches.length} batches 批次, ${size.meters} meters 电能表\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Suppliers who let their day pass are found in the night after it. */
async function passNight(lead: ApiClient, chronicle: DemoChronicle, batches: readonly CityBatch[]): Promise<void> {
  const since = await chronicle.now();
  await chronicle.night();
  await lead.idle();
  const overdue = batches.filter(({ ending }) => ending === 'overdue');
  await chronicle.happened(
    since,
    overdue.map(({ story, dueOn }) => ({
      batchNo: story.batchNo,
      at: new Date(`${addDays(dueOn, 1)}T00:10:00+08:00`),
    })),
  );
  await lead.idle();
}

/** Suppliers and meter types that are not there yet: several cities share them. */
async function makeReference(supplies: ApiClient): Promise<void> {
  const { items } = await supplies.get<{ items: { code: string }[] }>('/suppliers?limit=1000');
  const known = new Set(items.map(({ code }) => code));
  for (const { code, name, models } of citySuppliers.filter((supplier) => !known.has(supplier.code))) {
    await supplies.post('/suppliers', { code, name });
    for (const [ending, title, currentSpec] of models) {
      await supplies.post('/meter-models', {
        ...{
          code: `DDZY-${code}${ending}`,
          name: `${title} ${name}`,
          supplierCode: code,
          accuracyClass: '2',
          phases: 1,
        },
        ...{ connection: 'direct', ratedVoltage: '220', currentSpec, impPerKwh: currentSpec === '5(60)A' ? 1200 : 800 },
      });
    }
  }
}
