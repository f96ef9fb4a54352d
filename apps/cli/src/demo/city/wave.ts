import { join } from 'node:path';
import { clock } from '#libs/clock';
import type { ApiClient } from '#libs/http';
import { addDays } from '#libs/rules';
import { type RigFiles, writeRigFiles } from '../write-rig-files.js';
import { passGates } from './gates.js';
import { comesTo } from './plots.js';
import { workOnProblems } from './problems.js';
import { handBack } from './returns.js';
import { each, step, type WavePlace } from './steps.js';
import type { CityBatch } from './stories.js';

/** Batches of one time, at the gates: what they still need is what the rigs hand over of them. */
export async function arriveAndPass(place: WavePlace, batches: readonly CityBatch[]): Promise<RigFiles> {
  const files = await writeRigFiles(
    batches.map(({ story }) => story),
    place.folder,
  );
  await arrive(place, batches, files);
  await passGates(place, batches);
  return files;
}

/** From the rigs to their verdicts, and what becomes of those that fail. */
export async function verifyAndSettle(place: WavePlace, batches: readonly CityBatch[], files: RigFiles): Promise<void> {
  await verify(
    place,
    batches.filter(({ ending }) => comesTo('verification', ending)),
    files,
  );
  await mend(
    place,
    batches.filter(({ mended }) => mended !== null),
  );
  await handBack(place, batches);
  await workOnProblems(place, batches);
}

async function arrive(place: WavePlace, batches: readonly CityBatch[], files: RigFiles): Promise<void> {
  const supplies = place.lead.as('supplies');
  await step(place, batches, 'arrived', async () => {
    await each(batches, ({ story, supplierCode, modelCode, days, replaces }) =>
      supplies.post('/batches', {
        ...{ batchNo: story.batchNo, supplierCode, modelCode, quantity: story.meters, arrivedOn: days.arrived },
        contractNo: `HT-${supplierCode}-${days.arrived.slice(0, 4)}`,
        ...(replaces !== null && { replacesBatchNo: replaces }),
      }),
    );
    const listed = await supplies.upload('arrival-meters', files.arrival);
    await supplies.commit(listed);
    return [listed];
  });
}

async function verify(place: WavePlace, batches: readonly CityBatch[], files: RigFiles): Promise<void> {
  await step(place, batches, 'judged', async () => {
    const handed = await handOver(place.lead, files);
    await each(batches, (batch) => judge(place.lead, batch));
    return handed;
  });
}

/** The supplier gets its day by the lead, not by the setting: the story needs it sooner. */
async function judge(lead: ApiClient, { ending, story, days }: CityBatch): Promise<void> {
  if (ending === 'half-verified') return;
  const { verdict } = await lead.post<{ verdict: string }>(`/batches/${story.batchNo}/full-verification/judge`, {});
  if (verdict === 'accepted') return;
  const given = (Date.parse(days.due) - Date.parse(days.judged)) / 86_400_000;
  await lead.post(`/batches/${story.batchNo}/rectification`, { dueOn: addDays(clock.today(), given) });
}

async function mend(place: WavePlace, batches: readonly CityBatch[]): Promise<void> {
  const { lead, folder } = place;
  await step(place, batches, 'mended', () =>
    each(batches, ({ story, days }) =>
      lead.as('supplies').post(`/batches/${story.batchNo}/rectification/done`, {
        ...{ doneOn: days.mended, report: '供应商已更换故障元件，附自检报告' },
      }),
    ),
  );
  await step(place, batches, 'judgedAgain', async () => {
    const again = batches.flatMap(({ mended }) => mended ?? []);
    const handed = await handOver(lead, await writeRigFiles(again, join(folder, 'mended')));
    await each(batches, async ({ story, ending }) => {
      await lead.post(`/batches/${story.batchNo}/full-verification/judge`, {});
      if (ending !== 'returned') return;
      await lead.post(`/batches/${story.batchNo}/return`, { reason: '两次全检均不合格，整批退货' });
    });
    return handed;
  });
}

async function handOver(lead: ApiClient, files: RigFiles): Promise<string[]> {
  const rigRoom = lead.as('verifier');
  const [basicErr, detectRslt] = await Promise.all([
    rigRoom.upload('basicerr', files.basicErr),
    rigRoom.upload('detect-rslt', files.detectRslt),
  ]);
  await rigRoom.commit(basicErr);
  await rigRoom.commit(detectRslt);
  return [basicErr, detectRslt];
}
