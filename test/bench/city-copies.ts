import type { Client } from 'pg';

/** Which table's ids a column holds. */
const references: Record<string, string> = {
  batch_id: 'batches',
  replaces_batch_id: 'batches',
  inspection_id: 'sampling_inspections',
  meter_id: 'meters',
  result_id: 'rig_results',
  reading_id: 'rig_readings',
};

/** Of the meters made with seed 1 the place is `01`; a copy has the next one, and with it another check digit (GS1). */
const place = `lpad((1 + k)::text, 2, '0')`;
const checkDigit = `(((right(t.asset_no, 1)::int - 3 * ((1 + k) % 10 - 1) - (1 + k) / 10) % 10 + 10) % 10)::text`;
const assetNo = `left(t.asset_no, 9) || ${place} || substr(t.asset_no, 12, 10) || ${checkDigit}`;
const shiftedSet = `(select range_agg(int4range(lower(r) + k * $meters, upper(r) + k * $meters)) from unnest(t.meter_ids) r)`;

/** The tables of a batch's life, and what is other than in the original besides the ids. */
const tables: Record<string, Record<string, string>> = {
  batches: { batch_no: `left(t.batch_no, 6) || ${place} || substr(t.batch_no, 9)` },
  meters: { asset_no: assetNo },
  verification_rounds: {},
  rig_results: { asset_no: assetNo },
  rig_readings: { asset_no: assetNo },
  verifications: {},
  disagreements: {},
  events: { meter_ids: shiftedSet },
  rectifications: {},
  quality_problems: { no: `t.no || '-' || k` },
  component_comparisons: {},
  store_receipts: {},
  emc_tests: { samples: `(select array_agg(s + k * $meters) from unnest(t.samples) s)` },
  sampling_inspections: {},
  sampling_results: {},
  return_handovers: { meter_ids: shiftedSet },
};

/**
 * Copies the whole city several times, each copy with batches, meters and facts of its own that are as consistent as the
 * original's: readings, judgements and sets of meters come along (the draws of samples do not: they are the original's). A hundred times as quick as handing in a million meters.
 */
export async function copyCity(sql: Client, copies: number, log: (line: string) => void): Promise<void> {
  if (copies > 98) throw new Error('a place has two digits');
  const largest = new Map<string, number>();
  for (const table of Object.keys(tables)) {
    if (!(await columnsOf(sql, table)).includes('id')) continue;
    const { rows } = await sql.query<{ id: number }>(`select coalesce(max(id), 0) as id from ${table}`);
    largest.set(table, rows[0]?.id ?? 0);
  }
  for (const [table, others] of Object.entries(tables)) {
    const start = performance.now();
    const rows = await copyTable(sql, { table, others, copies, largest });
    log(`${table.padEnd(22)} ${rows} rows ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

interface Copying {
  table: string;
  others: Record<string, string>;
  copies: number;
  largest: Map<string, number>;
}

async function copyTable(sql: Client, { table, others, copies, largest }: Copying): Promise<number> {
  const columns = await columnsOf(sql, table);
  const of = (name: string): number => largest.get(name) ?? 0;
  const values = columns.map((column) => {
    const other = others[column]?.replaceAll('$meters', String(of('meters')));
    const moved = column === 'id' ? table : references[column];
    return other ?? (moved === undefined ? `t.${column}` : `t.${column} + k * ${of(moved)}`);
  });
  const key = ['id', 'meter_id', 'batch_id'].find((column) => columns.includes(column)) ?? '';
  const within = `t.${key} <= ${of(key === 'id' ? table : (references[key] ?? table))}`;
  const { rowCount } = await sql.query(
    `insert into ${table} (${columns.join(', ')}) overriding system value
     select ${values.join(', ')} from generate_series(1, ${copies}) k, ${table} t where ${within} order by k`,
  );
  if (columns.includes('id')) {
    await sql.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`);
  }
  return rowCount ?? 0;
}

async function columnsOf(sql: Client, table: string): Promise<string[]> {
  const { rows } = await sql.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
  );
  return rows.map(({ name }) => name);
}
