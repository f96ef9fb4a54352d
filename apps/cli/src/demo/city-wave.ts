import { join } from 'node:path';
import type { ApiClient } from '#libs/http';
import { addDays, shanghaiDay } from '#libs/rules';
import type { DemoChronicle } from '#stages/00-platform/demo';
import type { CityBatch } from './city-stories.js';
import { type RigFiles, writeRigFiles } from './write-rig-files.js';

export interface WavePlace {
  lead: ApiClient;
  chronicle: DemoChronicle;
  folder: string;
}

/** Batches of one time, from their arrival to their verdicts. */
export async function makeWave(place: WavePlace, batches: readonly CityBatch[]): Promise<void> {
  const files = await writeRigFiles(
    batches.map(({ story }) => story),
    place.folder,
  );
  await arrive(place, batches, files);
  await verify(place, batches, files);
  const bad = batches.filter(({ mended }) => mended !== null);
  if (bad.length > 0) await mend(place, bad);
}

async function arrive(place: WavePlace, batches: readonly CityBatch[], files: RigFiles): Promise<void> {
  const { lead } = place;
  const supplies = lead.as('supplies');
  await step(place, batches, 'arrivedOn', async () => {
    await each(batches, ({ story, supplierCode, modelCode, arrivedOn }) =>
      supplies.post('/batches', {
        ...{ batchNo: story.batchNo, supplierCode, modelCode, quantity: story.meters, arrivedOn },
        contractNo: `HT-${supplierCode}-${arrivedOn.slice(0, 4)}`,
      }),
    );
    await lead.commit(await lead.as('supplies').upload('arrival-meters', files.arrival));
  });
  const opened = batches.filter(({ ending }) => ending !== 'just-arrived');
  await step(
    place,
    opened,
    ({ story }) => addDays(story.firstDay, -1),
    () =>
      each(opened, async ({ story }) => {
        await lead.post(`/batches/${story.batchNo}/pass-to-verification`, { reason: '演示数据：前序环节另行管理' });
        await lead.post(`/batches/${story.batchNo}/full-verification`, {});
      }),
  );
}

async function verify(place: WavePlace, batches: readonly CityBatch[], files: RigFiles): Promise<void> {
  const verified = batches.filter(({ ending }) => ending !== 'just-arrived');
  if (verified.length === 0) return;
  await step(place, verified, 'judgedOn', async () => {
    await handOver(place.lead, files);
    await each(verified, (batch) => judge(place.lead, batch));
  });
}

/** The supplier gets its day by the lead, not by the setting: the story needs it sooner. */
async function judge(lead: ApiClient, { ending, story, judgedOn, dueOn }: CityBatch): Promise<void> {
  if (ending === 'half-verified') return;
  await lead.post(`/batches/${story.batchNo}/full-verification/judge`, {});
  if (ending === 'accepted') return;
  const days = (Date.parse(dueOn) - Date.parse(judgedOn)) / 86_400_000;
  await lead.post(`/batches/${story.batchNo}/rectification`, { dueOn: addDays(shanghaiDay(new Date()), days) });
}

async function mend(place: WavePlace, batches: readonly CityBatch[]): Promise<void> {
  const { lead, folder } = place;
  await step(place, batches, 'mendedOn', () =>
    each(batches, ({ story, mendedOn }) =>
      lead.as('supplies').post(`/batches/${story.batchNo}/rectification/done`, {
        ...{ doneOn: mendedOn, report: '供应商已更换故障元件，附自检报告' },
      }),
    ),
  );
  const files = await writeRigFiles(
    batches.flatMap(({ mended }) => mended ?? []),
    join(folder, 'mended'),
  );
  await step(
    place,
    batches,
    ({ mendedOn }) => addDays(mendedOn, 3),
    async () => {
      await handOver(lead, files);
      await each(batches, async ({ story, ending }) => {
        await lead.post(`/batches/${story.batchNo}/full-verification/judge`, {});
        if (ending !== 'returned') return;
        await lead.post(`/batches/${story.batchNo}/return`, { reason: '两次全检均不合格，整批退货' });
      });
    },
  );
}

async function handOver(lead: ApiClient, files: RigFiles): Promise<void> {
  const rigRoom = lead.as('verifier');
  const [basicErr, detectRslt] = await Promise.all([
    rigRoom.upload('basicerr', files.basicErr),
    rigRoom.upload('detect-rslt', files.detectRslt),
  ]);
  await rigRoom.commit(basicErr);
  await rigRoom.commit(detectRslt);
}

type DayOf = 'arrivedOn' | 'judgedOn' | 'mendedOn' | ((batch: CityBatch) => string);

/** Does something to batches now and puts it where it belongs: on the day of each, from half past eight on, if that is past. */
async function step(
  { chronicle }: WavePlace,
  batches: readonly CityBatch[],
  day: DayOf,
  work: () => Promise<unknown>,
): Promise<void> {
  const since = await chronicle.now();
  await work();
  const moments = batches.map((batch) => ({
    batchNo: batch.story.batchNo,
    at: earlier(new Date(`${typeof day === 'string' ? batch[day] : day(batch)}T08:30:00+08:00`), since),
  }));
  const last = moments.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0));
  if (moments.length > 0) await chronicle.happened(since, moments, last);
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** A few at a time. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  const hand = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([hand(), hand(), hand(), hand()]);
}
