import { ofALargeLot } from './large-lot-screens.js';
import { platformScreens } from './screens-platform.js';
import type { Known, Screen } from './screen.js';

const ofPeriod = `from verifications where current and month between $1 and $2`;

/** Every list and scorecard of the console. A new screen is one entry here. */
export const screens = (k: Known): Screen[] => [
  ...platformScreens(k),
  ...lists(k),
  ...gates(k),
  ...checking(k),
  ...ofOneBatch(k),
  ...ofOneMeter(k),
  ...ofALargeLot(k.lot),
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
    // Those that a later round has passed are no failed meters any more: the index has them, the count does not.
    floor: `select count(*) from verifications f where current and verdict = 'fail' and not exists (
      select from verifications l where l.meter_id = f.meter_id and l.round > f.round and l.current and l.verdict is not null)`,
  },
  {
    ...{ name: 'meters by number', path: `/meters?assetNo=${k.assetNo.slice(0, 18)}` },
    floor: `select * from meters where asset_no >= $1 and asset_no < $2 order by asset_no limit 51`,
    values: [k.assetNo.slice(0, 18), `${k.assetNo.slice(0, 18)}~`],
  },
  {
    ...{ name: 'quality problems', path: '/quality-problems' },
    floor: `select * from quality_problems order by id desc limit 51`,
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

/** What the gates of incoming inspection list. */
const gates = (k: Known): Screen[] => [
  { name: 'sealed samples', path: '/sealed-samples', floor: `select * from sealed_samples order by id limit 51` },
  { name: 'emc tests', path: '/emc-tests', floor: `select * from emc_tests order by batch_id desc limit 51` },
  {
    ...{ name: 'gate exceptions', path: '/gate-exceptions' },
    floor: `select * from events where kind = 'passed-to-verification' order by id desc limit 51`,
  },
  {
    ...{ name: 'gates of a batch', path: `/batches/${k.batchNo}/gates`, values: [k.batchId] },
    floor: `select * from batches where id = $1`,
  },
];

const checking = (k: Known): Screen[] => [
  {
    ...{ name: 'rounds to check', path: '/to-check', who: 'checker' },
    floor: `select v.batch_id, v.round, count(*), count(*) filter (where v.verdict = 'fail')
      from (select batch_id, round from verification_rounds where state = 'open' order by id desc limit 51) r
      join verifications v on v.batch_id = r.batch_id and v.round = r.round and v.current group by 1, 2`,
  },
  {
    ...{ name: 'checking queue', path: `/batches/${k.batchNo}/checking`, values: [k.batchId], who: 'checker' },
    floor: `select v.*, q.readings from verifications v join rig_readings q on q.id = v.reading_id
      where v.batch_id = $1 and v.round = 1 and v.current`,
  },
  {
    ...{ name: 'signatures of a batch', path: `/batches/${k.batchNo}/signatures`, values: [k.batchId], who: 'checker' },
    floor: `select * from signatures where batch_id = $1 order by id`,
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
const byPosition = `select * from position_cells where period = $1`;
const byLot = `select * from rig_tallies where month between $1 and $2`;
const byVerifier = `select verifier_id, count(*), count(*) filter (where verdict = 'pass') ${ofPeriod} group by 1`;

const scorecards = (k: Known): Screen[] => [
  { name: 'suppliers', path: `/scorecards/suppliers?period=${k.year}`, floor: bySupplier, values: k.months },
  {
    ...{ name: 'supplier', path: `/scorecards/suppliers/${k.supplier}?period=${k.year}` },
    floor: `select fault_kind, count(*) ${ofPeriod} and verdict = 'fail' group by 1`,
    values: k.months,
  },
  { name: 'rigs', path: `/scorecards/rigs?period=${k.year}`, floor: byPosition, values: [k.year] },
  { name: 'rig', path: `/scorecards/rigs/${k.rig}?period=${k.year}`, floor: byPosition, values: [k.year] },
  {
    ...{ name: 'rigs of a month', path: `/scorecards/rigs?period=${k.month}`, floor: byPosition, values: [k.month] },
  },
  {
    ...{ name: 'positions of all rigs', path: `/scorecards/position-map?period=${k.year}` },
    ...{ floor: byPosition, values: [k.year] },
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
