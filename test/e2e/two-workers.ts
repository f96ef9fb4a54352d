import { type MadeMeter, madePoints, makeBatch } from '../../apps/cli/src/demo/made-batch.js';
import { openTestApp } from './open-test-app.js';

const batches = 4;
const meters = 300;
const perCall = 50;

/** A made-up meter as the body of POST /verification-results has it. */
export function asResult(meter: MadeMeter): Record<string, unknown> {
  return {
    assetNo: meter.assetNo,
    rigCode: String(meter.rig),
    position: meter.position,
    verifiedAt: `${meter.verifiedAt.replace(' ', 'T')}+08:00`,
    verifierCode: meter.verifier,
    checkerCode: meter.checker,
    temperature: meter.temperature,
    humidity: meter.humidity,
    items: {
      appearance: meter.fault === 'appearance' ? 'fail' : 'pass',
      voltage: 'pass',
      starting: 'pass',
      creeping: 'pass',
      constant: 'pass',
    },
    clockDailyError: meter.clockDailyError,
    basicErrors: meter.readings.map((pair, index) => ({
      loadCurrent: madePoints[index]?.[0],
      powerFactor: madePoints[index]?.[1],
      element: 'all',
      readings: pair.map((units) => (units / 10_000).toFixed(4)),
    })),
    rigConclusion: meter.fault === null ? 'pass' : 'fail',
  };
}

export interface Cell {
  code: string;
  scope_type: string;
  scope_id: number;
  period: string;
  numerator: number;
  denominator: number;
}

/** Four batches, their results sent by many calls at once, while two workers compute. */
export async function cellsOfTwoWorkers(redisUrl?: string): Promise<Cell[]> {
  const app = await openTestApp({ workers: 2, ...(redisUrl !== undefined && { redisUrl }) });
  try {
    const lead = await app.as('lead');
    const supplies = await app.as('supplies');
    await supplies.post('/suppliers').send({ code: 'S1', name: 'S1' }).expect(201);
    await supplies
      .post('/meter-models')
      .send({
        code: 'M1',
        name: 'M1',
        supplierCode: 'S1',
        accuracyClass: '2',
        phases: 1,
        connection: 'direct',
        ratedVoltage: '220',
        currentSpec: '5(60)A',
        impPerKwh: 1200,
      })
      .expect(201);
    const calls: Promise<unknown>[] = [];
    for (let n = 0; n < batches; n++) {
      const batchNo = `262611010000970${n}`;
      const made = [...makeBatch(story(batchNo, n))];
      await supplies
        .post('/batches')
        .send({ batchNo, supplierCode: 'S1', modelCode: 'M1', quantity: meters, arrivedOn: '2026-09-01' })
        .expect(201);
      await app.sql.query(
        `insert into meters (asset_no, batch_id, state)
         select asset_no, (select id from batches where batch_no = $1), 'arrived' from unnest($2::text[]) asset_no`,
        [batchNo, made.map((meter) => meter.assetNo)],
      );
      await lead.post(`/batches/${batchNo}/pass-to-verification`).send({ reason: 'test' }).expect(201);
      await lead.post(`/batches/${batchNo}/full-verification`).send({}).expect(201);
      for (let at = 0; at < meters; at += perCall) {
        const results = made.slice(at, at + perCall).map(asResult);
        calls.push(lead.post('/verification-results').send({ results }).expect(201));
      }
    }
    await Promise.all(calls);
    await app.drained();
    return await app.sql.query<Cell[]>(
      `select code, scope_type, scope_id, period, numerator, denominator from indicator_values order by 1, 2, 3, 4`,
    );
  } finally {
    await app.close();
  }
}

function story(batchNo: string, n: number): Parameters<typeof makeBatch>[0] {
  return {
    batchNo,
    taskNo: '',
    serialPrefix: `2611970${n}`,
    meters,
    firstDay: '2026-09-30',
    rigs: [1, 2],
    positions: 10,
    verifiers: ['V001', 'V002', 'V003'],
    checkers: ['C001'],
    faults: { appearance: n, 'clock-daily-error': 1 },
    seed: n + 1,
  };
}

/** What the cells of the company must be, whoever computes them. */
export function expectCells(cells: Cell[]): void {
  const company = (code: string, period: string): Cell | undefined =>
    cells.find((cell) => cell.code === code && cell.period === period && cell.scope_type === 'company');
  const failed = batches + (batches * (batches - 1)) / 2;
  expect(company('full-verification-pass', '2026')).toMatchObject({
    numerator: batches * meters - failed,
    denominator: batches * meters,
  });
  const months = ['2026-09', '2026-10'].map((period) => company('full-verification-pass', period)?.denominator ?? 0);
  expect(months.every((denominator) => denominator > 0)).toBe(true);
  expect(months[0]! + months[1]!).toBe(batches * meters);
  const batchCells = cells.filter(
    (cell) => cell.scope_type === 'batch' && cell.code === 'full-verification-pass' && cell.period === '2026',
  );
  expect(batchCells.map((cell) => cell.denominator)).toEqual(Array.from({ length: batches }, () => meters));
}
