import { clock } from '#libs/clock';
import type { ApiClient } from '#libs/http';
import { addDays } from '#libs/rules';
import { faultsByIndex } from '../made-batch.js';
import { comesTo, type CityGate } from './plots.js';
import { sealedComponents } from './reference.js';
import { each, step, type WavePlace } from './steps.js';
import type { CityBatch } from './stories.js';

const institute = '省计量科学研究院';
const boxSize = 12;

/** Batches through the gates before the full verification, as far as each of them comes. */
export async function passGates(place: WavePlace, batches: readonly CityBatch[]): Promise<void> {
  const to = (gate: CityGate): CityBatch[] => batches.filter(({ ending }) => comesTo(gate, ending));
  const { lead } = place;
  await step(place, to('comparison'), 'compared', () => each(to('comparison'), (batch) => compare(lead, batch)));
  const tested = to('emc').filter(({ ending }) => ending !== 'at-institute');
  await step(place, tested, 'emcTested', () => each(tested, (batch) => hearFromInstitute(lead, batch)));
  // One after another: the verdict on a lot decides how severely the next of its series is sampled.
  await step(place, to('sampling'), 'sampled', async () => {
    for (const batch of to('sampling')) await sample(lead, batch);
    return [];
  });
  await mendAfterSample(place, batches);
  await step(place, to('verification'), 'opened', () =>
    each(to('verification'), ({ story }) => lead.post(`/batches/${story.batchNo}/full-verification`, {})),
  );
}

async function compare(lead: ApiClient, { ending, story, days }: CityBatch): Promise<void> {
  const at = `/batches/${story.batchNo}`;
  const foreign = ending === 'foreign-component';
  const [clock, ...rest] = sealedComponents;
  const components = foreign ? [{ ...clock, model: 'CR2032', marking: 'CR2032-X' }, ...rest] : sealedComponents;
  const verifier = lead.as('verifier');
  const result = foreign ? 'fail' : 'pass';
  await verifier.post(`${at}/component-comparison`, { result, comparedOn: days.compared, components });
  if (foreign) return;
  await lead.as('supplies').post(`${at}/store-receipt`, {
    ...{ deliveryNoteNo: `SH-${story.batchNo.slice(-6)}`, receivedOn: days.compared, boxes: boxesOf(story) },
  });
  const letterNo = `检函〔${days.compared.slice(0, 4)}〕${story.batchNo.slice(-4)}`;
  const sentOn = days.compared;
  await verifier.post(`${at}/emc-samples`, { institute, letterNo, sentOn, seed: story.seed });
}

/** As the arrival list has them: twelve meters a box. */
function boxesOf({ serialPrefix, meters }: CityBatch['story']): object[] {
  return Array.from({ length: Math.ceil(meters / boxSize) }, (_, box) => ({
    boxNo: boxNo(serialPrefix, box),
    counted: Math.min(boxSize, meters - box * boxSize),
  }));
}

export const boxNo = (serialPrefix: string, box: number): string => `BX${serialPrefix}${String(box).padStart(5, '0')}`;

function hearFromInstitute(lead: ApiClient, { ending, story, days }: CityBatch): Promise<unknown> {
  return lead.as('verifier').post(`/batches/${story.batchNo}/emc-test`, {
    ...{ result: ending === 'emc-failed' ? 'fail' : 'pass', institute, testedOn: days.emcTested },
    reportNo: `EMC-${story.batchNo.slice(-6)}`,
  });
}

interface Drawn {
  sample: string[];
  acceptanceNumber: number;
  rejectionNumber: number;
}

async function sample(lead: ApiClient, batch: CityBatch): Promise<void> {
  const { ending, story } = batch;
  const at = `/batches/${story.batchNo}/sampling-acceptance`;
  const rejected = ending === 'sample-rejected' || ending === 'sample-mended';
  await inspect(lead, batch, { seed: story.seed, rejected, share: ending === 'half-sampled' ? 0.5 : 1 });
  if (ending === 'sample-rejected') await lead.post(`${at}/disposition`, { action: 'return' });
  if (ending !== 'sample-mended') return;
  // The chronicle takes the day back with the rest.
  const dueOn = addDays(clock.today(), 15);
  await lead.post(`${at}/disposition`, { action: 'rectify', dueOn });
}

interface Inspecting {
  seed: number;
  rejected: boolean;
  /** Of the sample, inspected so far. */
  share: number;
}

/** What a sample overlooks, the full verification finds: of a lot that is accepted it has no more than the plan allows. */
async function inspect(lead: ApiClient, { story }: CityBatch, { seed, rejected, share }: Inspecting): Promise<void> {
  const at = `/batches/${story.batchNo}/sampling-acceptance`;
  const drawn = await lead.as('verifier').post<Drawn>(at, { seed });
  const faults = faultsByIndex(story);
  let failed = 0;
  const results = drawn.sample.slice(0, Math.ceil(drawn.sample.length * share)).map((assetNo) => {
    const planted = rejected && failed < drawn.rejectionNumber ? 'display' : undefined;
    const found = faults.get(Number(assetNo.slice(15, 21)));
    const faultKind = planted ?? (failed < drawn.acceptanceNumber ? found : undefined);
    if (faultKind !== undefined) failed++;
    return faultKind === undefined ? { assetNo, result: 'pass' } : { assetNo, result: 'fail', faultKind };
  });
  await lead.as('verifier').post(`${at}/results`, { results });
}

async function mendAfterSample(place: WavePlace, batches: readonly CityBatch[]): Promise<void> {
  const { lead } = place;
  const mended = batches.filter(({ ending }) => ending === 'sample-mended');
  await step(place, mended, 'sampleMended', () =>
    each(mended, ({ story, days }) =>
      lead.as('supplies').post(`/batches/${story.batchNo}/rectification/done`, {
        ...{ doneOn: days.sampleMended, report: '供应商已更换显示模组并全数复检，附自检报告' },
      }),
    ),
  );
  await step(place, mended, 'resampled', () =>
    each(mended, (batch) => inspect(lead, batch, { seed: batch.story.seed + 1, rejected: false, share: 1 })),
  );
}
