import type { ApiClient } from '#libs/http';
import type { Client } from 'pg';

/** A batch of 100,000 that stands in sampling, its sample drawn. */
export interface LargeLot {
  batchNo: string;
  batchId: number;
  drawId: string;
}

const meters = 100_000;
const seed = '2026-11';

/** Its meters lie in the store, in boxes of 12; it went past the gates before by SQL. */
export async function addLargeLot(sql: Client): Promise<number> {
  const known = await sql.query<{ id: number }>(`select id from batches where batch_no = 'BENCH-LOT'`);
  if (known.rows[0]) return known.rows[0].id;
  const { rows } = await sql.query<{ id: number }>(
    `insert into batches (batch_no, supplier_id, model_id, quantity, arrived_on, state)
     select 'BENCH-LOT', supplier_id, id, $1, '2026-11-01', 'sampling' from meter_models order by id limit 1 returning id`,
    [meters],
  );
  const batchId = rows[0]?.id ?? 0;
  await sql.query(
    `insert into meters (asset_no, batch_id, state, box_no, pile_no)
     select '99000019' || lpad(i::text, 13, '0') || '0', $1, 'in-store', 'BX' || i / 12, 'PL' || i / 480
     from generate_series(1, $2::int) i`,
    [batchId, meters],
  );
  return batchId;
}

/** The largest sample of the usual plans for such a lot, drawn through the API, and what was found of half of it. */
export async function drawLargeLot(sql: Client, lead: ApiClient, batchId: number): Promise<LargeLot> {
  const path = `/batches/BENCH-LOT/sampling-acceptance`;
  for (const { text, values } of undrawn(batchId)) await sql.query(text, values);
  const { drawId, sample } = await lead.post<{ drawId: string; sample: string[] }>(path, { seed });
  const results = sample.slice(0, sample.length / 2).map((assetNo) => ({ assetNo, result: 'pass' }));
  await lead.post(`${path}/results`, { results });
  await sql.query('vacuum (analyze) sampling_results, sampling_inspections, draws');
  return { batchNo: 'BENCH-LOT', batchId, drawId };
}

/** As if nothing had been drawn yet. */
export const undrawn = (batchId: number): { text: string; values: unknown[] }[] =>
  [
    `delete from sampling_results where inspection_id in (select id from sampling_inspections where batch_id = $1)`,
    `delete from sampling_inspections where batch_id = $1`,
    `update batches set state = 'sampling' where id = $1`,
  ].map((text) => ({ text, values: [batchId] }));
