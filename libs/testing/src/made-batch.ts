import type { ApiClient } from '#libs/http';

async function createModel(client: ApiClient): Promise<void> {
  const supplies = client.as('supplies');
  await supplies.post('/suppliers', { code: 'MADE', name: 'Made' });
  await supplies.post('/meter-models', {
    code: 'MADE-1',
    name: 'Made',
    supplierCode: 'MADE',
    accuracyClass: '2',
    phases: 1,
    connection: 'direct',
    ratedVoltage: '220',
    currentSpec: '5(60)A',
    impPerKwh: 1200,
  });
}

/** Supplier, meter type and batch that made-up meters belong to. */
export async function createBatch(client: ApiClient, batchNo: string, quantity: number): Promise<void> {
  const known = await client.get<{ items: { code: string }[] }>('/suppliers');
  if (!known.items.some((supplier) => supplier.code === 'MADE')) await createModel(client);
  await client.post('/batches', {
    batchNo,
    supplierCode: 'MADE',
    modelCode: 'MADE-1',
    quantity,
    arrivedOn: '2026-10-01',
  });
}
