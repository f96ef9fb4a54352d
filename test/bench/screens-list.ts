/** Numbers of things that screens are opened for. */
export interface Known {
  batchNo: string;
  batchId: number;
  assetNo: string;
  meterId: number;
  supplier: string;
  supplierId: number;
  rig: string;
  rigId: number;
  verifier: string;
  verifierId: number;
  importId: string;
  year: string;
  month: string;
  /** First and last month of the year, e.g. 202601. */
  months: [number, number];
}

/** A screen's question to the API, and the one query that it stands on. */
export interface Screen {
  name: string;
  path: string;
  floor: string;
  values?: unknown[];
  /** Who looks; the lead unless told. */
  who?: string;
}

const counted = `count(*), sum(mean_error), sum(mean_error * mean_error)`;
const ofPeriod = `from verifications where current and month between $1 and $2`;

/** Every list and scorecard of the console. A new screen is one entry here. */
export const screens = (k: Known): Screen[] => [
  ...lists(k),
  ...ofOneBatch(k),
  ...ofOneMeter(k),
  ...indicators(k),
  ...scorecards(k),
];

const latest = 'order by arrived_on desc, batch_no desc limit 51';

const lists = (k: Known): Screen[] => [
  { name: 'batches', path: '/batches', floor: `select * from batches ${latest}` },
  {
    ...{ name: 'batches of a supplier', path: `/batches?supplierCode=${k.supplier}` },
    ...{ floor: `select * from batches where supplier_id = $1 ${latest}`, values: [k.supplierId] },
  },
  {
    ...{ name: 'batches being mended', path: '/batches?state=rectification' },
    floor: `select * from batches where state = 'rectification' ${latest}`,
  },
  {
    ...{ name: 'batches of a year', path: `/batches?arrivedFrom=${k.year}-01-01&arrivedTo=${k.year}-12-31` },
    ...{ floor: `select * from batches where arrived_on between $1 and $2 ${latest}` },
    values: [`${k.year}-01-01`, `${k.year}-12-31`],
  },
  {
    ...{ name: 'batches by state', path: '/batches/summary' },
    floor: `select state, count(*) from batches group by state`,
  },
  { name: 'meters', path: '/meters', floor: `select * from meters order by id limit 51` },
  { name: 'how many meters', path: '/meters/summary', floor: `select count(*) from meters` },
  {
    ...{ name: 'failed meters', path: '/meters?verdict=fail' },
    floor: `select * from verifications where current and verdict = 'fail' order by meter_id limit 51`,
  },
  {
    ...{ name: 'how many failed meters', path: '/meters/summary?verdict=fail' },
    floor: `select count(*) from verifications where current and verdict = 'fail'`,
  },
  {
    ...{ name: 'meters by number', path: `/meters?assetNo=${k.assetNo.slice(0, 18)}` },
    floor: `select * from meters where asset_no >= $1 and asset_no < $2 order by asset_no limit 51`,
    values: [k.assetNo.slice(0, 18), `${k.assetNo.slice(0, 18)}~`],
  },
  {
    ...{ name: 'imports', path: '/imports' },
    floor: `select * from imports order by created_at desc limit 51`,
  },
  {
    ...{ name: 'errors of an import', path: `/imports/${k.importId}/errors` },
    floor: `select * from import_errors where import_id = $1 order by row limit 51`,
    values: [k.importId],
  },
  { name: 'jobs', path: '/jobs', floor: `select * from jobs order by created_at desc limit 51` },
  {
    ...{ name: 'failed jobs', path: '/jobs?state=failed' },
    floor: `select * from jobs where state = 'failed' order by created_at desc limit 51`,
  },
  {
    ...{ name: 'quality problems', path: '/quality-problems' },
    floor: `select * from quality_problems order by id desc limit 51`,
  },
  {
    ...{ name: 'audit', path: '/audit', who: 'auditor' },
    floor: `select * from audit_entries order by id desc limit 51`,
  },
];

const ofOneBatch = (k: Known): Screen[] => [
  {
    ...{ name: 'batch', path: `/batches/${k.batchNo}`, values: [k.batchId] },
    floor: `select state, count(*) from meters where batch_id = $1 group by state`,
  },
  {
    ...{ name: 'round of a batch', path: `/batches/${k.batchNo}/full-verification`, values: [k.batchId] },
    floor: `select verdict, fault_kind, count(*) from verifications where batch_id = $1 and current group by 1, 2`,
  },
  {
    ...{ name: 'errors of a round', path: `/batches/${k.batchNo}/full-verification/errors`, values: [k.batchId] },
    floor: `select q.readings from verifications v join rig_readings q on q.id = v.reading_id where v.batch_id = $1 and v.current`,
  },
  {
    ...{ name: 'meters of a batch', path: `/meters?batchNo=${k.batchNo}`, values: [k.batchId] },
    floor: `select * from meters where batch_id = $1 order by id limit 51`,
  },
  {
    ...{ name: 'failed meters of a batch', path: `/meters?batchNo=${k.batchNo}&verdict=fail`, values: [k.batchId] },
    floor: `select * from verifications where batch_id = $1 and current and verdict = 'fail' limit 51`,
  },
  {
    ...{ name: 'disagreements of a batch', path: `/batches/${k.batchNo}/disagreements`, values: [k.batchId] },
    floor: `select * from disagreements where batch_id = $1 limit 51`,
  },
  {
    ...{ name: 'history of a batch', path: `/batches/${k.batchNo}/events`, values: [k.batchId] },
    floor: `select * from events where batch_id = $1 order by id desc limit 51`,
  },
];

const ofOneMeter = (k: Known): Screen[] => [
  {
    ...{ name: 'meter', path: `/meters/${k.assetNo}`, values: [k.meterId] },
    floor: `select * from verifications where meter_id = $1`,
  },
  {
    ...{ name: 'life of a meter', path: `/meters/${k.assetNo}/events`, values: [k.meterId] },
    floor: `select * from events where meter_ids @> $1::int order by id desc limit 51`,
  },
];

const ofMonths = `where month between $1 and $2 and scope_type = $3 and scope_id = $4`;

const indicators = (k: Known): Screen[] => [
  {
    ...{ name: 'indicator by supplier', values: [k.year] },
    path: `/indicators/full-verification-pass/values?period=${k.year}&scopeType=supplier`,
    floor: `select * from indicator_values where code = 'full-verification-pass' and scope_type = 'supplier' and period = $1`,
  },
  {
    ...{ name: 'indicator month by month', values: [`${k.year}-01`, k.month] },
    path: `/indicators/full-verification-pass/values?from=${k.year}-01&to=${k.month}&scopeType=company`,
    floor: `select * from indicator_values where code = 'full-verification-pass' and scope_type = 'company' and scope_id = 0
      and period between $1 and $2`,
  },
  {
    ...{ name: 'meters behind a year', values: [...k.months, 'company', 0] },
    path: `/indicators/full-verification-pass/rows?period=${k.year}&scopeType=company`,
    floor: `select * from verifications v join (select distinct batch_id from verification_tallies ${ofMonths}) t using (batch_id)
      where v.current order by v.batch_id, v.id limit 51`,
  },
  {
    ...{ name: 'failed meters of a supplier', values: [...k.months, 'supplier', k.supplierId] },
    path: `/indicators/full-verification-pass/rows?period=${k.year}&scopeType=supplier&scopeCode=${k.supplier}&verdict=fail`,
    floor: `select * from verifications v join (select distinct batch_id from verification_tallies ${ofMonths}) t using (batch_id)
      where v.current and v.verdict = 'fail' order by v.batch_id, v.id limit 51`,
  },
  {
    ...{ name: 'meters of a position', values: [...k.months, 'rig', k.rigId] },
    path: `/indicators/verification-done/rows?period=${k.year}&scopeType=rig&scopeCode=${k.rig}&position=42`,
    floor: `select * from verifications v join (select distinct batch_id from verification_tallies ${ofMonths}) t using (batch_id)
      where v.current and v.rig_id = $4 and v.position = 42 order by v.batch_id, v.id limit 51`,
  },
];

const bySupplier = `select s.supplier_id, sum(t.tested), sum(t.passed) from verification_tallies t join batches s on s.id = t.batch_id
  where t.scope_type = 'company' and t.month between $1 and $2 group by 1`;
const byPosition = `select rig_id, position, ${counted} ${ofPeriod} group by 1, 2`;
const byLot = `select rig_id, batch_id, month, ${counted} ${ofPeriod} group by 1, 2, 3`;
const byVerifier = `select verifier_id, count(*), count(*) filter (where verdict = 'pass') ${ofPeriod} group by 1`;

const scorecards = (k: Known): Screen[] => [
  { name: 'suppliers', path: `/scorecards/suppliers?period=${k.year}`, floor: bySupplier, values: k.months },
  {
    ...{ name: 'supplier', path: `/scorecards/suppliers/${k.supplier}?period=${k.year}` },
    floor: `select fault_kind, count(*) ${ofPeriod} and verdict = 'fail' group by 1`,
    values: k.months,
  },
  { name: 'rigs', path: `/scorecards/rigs?period=${k.year}`, floor: byPosition, values: k.months },
  { name: 'rig', path: `/scorecards/rigs/${k.rig}?period=${k.year}`, floor: byPosition, values: k.months },
  {
    ...{ name: 'rigs of a month', path: `/scorecards/rigs?period=${k.month}`, floor: byPosition },
    values: [Number(k.month.replace('-', '')), Number(k.month.replace('-', ''))],
  },
  {
    ...{ name: 'positions of all rigs', path: `/scorecards/position-map?period=${k.year}` },
    ...{ floor: byPosition, values: k.months },
  },
  {
    ...{ name: 'rigs month by month', path: `/scorecards/rig-trends?until=${k.month}` },
    ...{ floor: byLot, values: [k.months[0] - 100, k.months[1]] },
  },
  { name: 'verifiers', path: `/scorecards/verifiers?period=${k.year}`, floor: byVerifier, values: k.months },
  {
    name: 'verifier',
    path: `/scorecards/verifiers/${k.verifier}?period=${k.year}`,
    floor: byVerifier,
    values: k.months,
  },
];
