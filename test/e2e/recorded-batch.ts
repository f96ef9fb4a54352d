import { makeBatch, type BatchStory, type MadeMeter } from '../../apps/cli/src/demo/made-batch.js';
import type { TestApp } from '#libs/testing';
import { asResult } from './two-workers.js';

/** Whose meters they are. */
export interface Source {
  supplierCode: string;
  modelCode: string;
}

/** A supplier with one meter type. */
export async function createSource(app: TestApp, { supplierCode, modelCode }: Source): Promise<void> {
  const supplies = await app.as('supplies');
  await supplies
    .post('/suppliers')
    .send({ code: supplierCode, name: `供应商 ${supplierCode}` })
    .expect(201);
  const ratings = { accuracyClass: '2', phases: 1, connection: 'direct', ratedVoltage: '220', impPerKwh: 1200 };
  await supplies
    .post('/meter-models')
    .send({ code: modelCode, name: modelCode, supplierCode, currentSpec: '5(60)A', ...ratings })
    .expect(201);
}

/** A batch in full verification, its meters in the store, nothing recorded. */
export async function openBatch(app: TestApp, source: Source, batchNo: string, meters: MadeMeter[]): Promise<void> {
  const [supplies, lead] = [await app.as('supplies'), await app.as('lead')];
  await supplies
    .post('/batches')
    .send({ batchNo, ...source, quantity: meters.length, arrivedOn: '2026-11-01' })
    .expect(201);
  await app.sql.query(
    `insert into meters (asset_no, batch_id, state)
     select asset_no, (select id from batches where batch_no = $1), 'arrived' from unnest($2::text[]) asset_no`,
    [batchNo, meters.map((meter) => meter.assetNo)],
  );
  await lead.post(`/batches/${batchNo}/pass-to-verification`).send({ reason: 'test' }).expect(201);
  await lead.post(`/batches/${batchNo}/full-verification`).send({}).expect(201);
}

/** Hands results over by the API, as they are or changed. */
export async function record(
  app: TestApp,
  meters: MadeMeter[],
  changed: (result: Record<string, unknown>, meter: MadeMeter) => Record<string, unknown> = (result) => result,
): Promise<void> {
  const lead = await app.as('lead');
  for (let at = 0; at < meters.length; at += 1000) {
    const results = meters.slice(at, at + 1000).map((meter) => changed(asResult(meter), meter));
    const { body } = await lead.post('/verification-results').send({ results }).expect(201);
    if (body.rejected.length > 0) throw new Error(JSON.stringify(body.rejected[0]));
  }
}

export const madeMeters = (story: Partial<BatchStory> & Pick<BatchStory, 'batchNo' | 'serialPrefix' | 'meters'>) => [
  ...makeBatch({
    ...{ taskNo: '', firstDay: '2026-11-02', rigs: [1, 2, 3], positions: 10, faults: {}, seed: 40 },
    ...{ verifiers: ['V001', 'V002', 'V003'], checkers: ['C001', 'C002'] },
    ...story,
  }),
];
