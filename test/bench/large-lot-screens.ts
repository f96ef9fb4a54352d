import { type LargeLot, undrawn } from './large-lot.js';
import type { Screen } from './screen.js';

const inLine = `select count(place), count(asset_no) from (
  select asset_no, row_number() over (order by asset_no collate "C") as place from meters where batch_id = $1) line`;
const drawnMeters = `select m.asset_no, m.box_no, r.result from draws d
  cross join lateral unnest(d.drawn) with ordinality as drawn (id, ordinal) join meters m on m.id = drawn.id
  left join sampling_results r on r.meter_id = m.id and r.current where d.id = $1`;

/** The sampling page of 100,000 meters: all that it asks for, the draw itself, and the draw made again. */
export const ofALargeLot = ({ batchNo, batchId, drawId }: LargeLot): Screen[] => {
  const path = `/batches/${batchNo}/sampling-acceptance`;
  const inspection = { floor: `select * from sampling_inspections where batch_id = $1`, values: [batchId] };
  return [
    {
      ...{ name: 'plan of a large lot', path: `${path}/plan`, values: [batchId] },
      floor: `select count(*) from meters where batch_id = $1 and state in ('arrived', 'in-store')`,
    },
    { ...{ name: 'draw made again', path: `/draws/${drawId}/replay`, body: {} }, floor: inLine, values: [batchId] },
    {
      ...{ name: 'draw', path: `/draws/${drawId}`, values: [drawId] },
      floor: drawnMeters,
    },
    {
      ...{ name: 'sample of a large lot', path: `${path}/sample?limit=20`, values: [drawId] },
      floor: `${drawnMeters} order by drawn.ordinal limit 21`,
    },
    {
      ...{ name: 'open meters of a sample', path: `${path}/sample?result=open&limit=20`, values: [drawId] },
      floor: `${drawnMeters} and r.result is null order by drawn.ordinal limit 21`,
    },
    { name: 'results of a large lot', path, ...inspection },
    { name: 'gates of a large lot', path: `/batches/${batchNo}/gates`, ...inspection },
    { name: 'curve of a plan', path: `${path}/oc-curve`, ...inspection },
    // Last: the sample that the others look at is gone then.
    {
      ...{ name: 'drawing from a large lot', path, body: { seed: 'bench' }, floor: inLine, values: [batchId] },
      before: undrawn(batchId),
    },
  ];
};
