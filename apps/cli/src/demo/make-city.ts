import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '#libs/http';
import { addDays, shanghaiDay } from '#libs/rules';
import { cityStories, suppliers, type CityBatch } from './city-stories.js';
import { writeRigFiles } from './write-rig-files.js';

export interface CitySize {
  meters: number;
  /** The same seed makes the same city. */
  seed: number;
}

/** Makes suppliers, meter types and batches with their stories, each through the product's own API. */
export async function makeCity(
  origin: string,
  { meters, seed }: CitySize,
  tell: (line: string) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunheng-city-'));
  const lead = new ApiClient(origin, 'lead');
  try {
    await makeReference(lead.as('supplies'));
    const today = shanghaiDay(new Date());
    const batches = cityStories(meters, seed, today);
    for (const [index, batch] of batches.entries()) {
      tell(`${index + 1}/${batches.length} ${batch.story.batchNo} ${batch.title}`);
      await makeOneBatch(lead, batch, join(folder, batch.story.batchNo));
    }
    await lead.idle();
    tell(`${batches.length} batches 批次\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeReference(supplies: ApiClient): Promise<void> {
  const { items } = await supplies.get<{ items: { code: string }[] }>('/suppliers?limit=1000');
  const known = new Set(items.map(({ code }) => code));
  for (const { code, name } of suppliers.filter((supplier) => !known.has(supplier.code))) {
    await supplies.post('/suppliers', { code, name });
    await supplies.post('/meter-models', {
      ...{ code: `DDZY-${code}`, name: `单相智能电能表 ${name}`, supplierCode: code, accuracyClass: '2', phases: 1 },
      ...{ connection: 'direct', ratedVoltage: '220', currentSpec: '5(60)A', impPerKwh: 1200 },
    });
  }
}

async function makeOneBatch(
  lead: ApiClient,
  { supplierCode, story, mended }: CityBatch,
  folder: string,
): Promise<void> {
  const { batchNo, meters: quantity, firstDay } = story;
  const files = await writeRigFiles(story, folder);
  const arrivedOn = addDays(firstDay, -7);
  await lead.as('supplies').post('/batches', {
    ...{
      batchNo,
      supplierCode,
      modelCode: `DDZY-${supplierCode}`,
      quantity,
      arrivedOn,
      contractNo: `HT-${supplierCode}-2026`,
    },
  });
  await lead.commit(await lead.upload('arrival-meters', files.arrival));
  await lead.post(`/batches/${batchNo}/pass-to-verification`, { reason: '演示数据：前序环节另行管理' });
  await lead.post(`/batches/${batchNo}/full-verification`, {});
  await handOver(lead, files);
  await lead.post(`/batches/${batchNo}/full-verification/judge`, {});
  if (!mended) return;
  const doneOn = shanghaiDay(new Date());
  await lead.as('supplies').post(`/batches/${batchNo}/rectification/done`, { doneOn, report: '供应商已更换故障元件' });
  await handOver(lead, await writeRigFiles(mended, join(folder, 'mended')));
  await lead.post(`/batches/${batchNo}/full-verification/judge`, {});
}

async function handOver(lead: ApiClient, files: { basicErr: string; detectRslt: string }): Promise<void> {
  await lead.commit(await lead.upload('basicerr', files.basicErr));
  await lead.commit(await lead.upload('detect-rslt', files.detectRslt));
}
