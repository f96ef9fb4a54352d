import type supertest from 'supertest';
import { gs1CheckDigit } from '#rules/11-arrival';
import type { Requests, TestApp } from '#libs/testing';

/** What a rig hands over of one meter; a good one unless told. */
export interface RigResult {
  assetNo: string;
  [field: string]: unknown;
}

let batches = 0;

/** A batch in verification with so many meters in the store, and its rig room. */
export class RigRoom {
  private constructor(
    readonly app: TestApp,
    readonly batchNo: string,
    readonly assetNos: string[],
    readonly lead: Requests,
    readonly verifier: Requests,
  ) {}

  static async with(app: TestApp, meters: number): Promise<RigRoom> {
    const room = await RigRoom.arrived(app, meters);
    await room.lead.post(`/batches/${room.batchNo}/pass-to-verification`).send({ reason: 'trial' }).expect(201);
    await room.lead.post(`/batches/${room.batchNo}/full-verification`).send({}).expect(201);
    return room;
  }

  /** The meters have arrived, nothing more. */
  static async arrived(app: TestApp, meters: number): Promise<RigRoom> {
    const [supplies, lead, verifier] = [await app.as('supplies'), await app.as('lead'), await app.as('verifier')];
    const serial = String(++batches).padStart(4, '0');
    const batchNo = `B${serial}`;
    if (batches === 1 || (await supplies.get('/suppliers')).body.items.length === 0) await reference(supplies);
    const batch = { batchNo, supplierCode: 'S01', modelCode: 'M01', quantity: meters, arrivedOn: '2026-10-01' };
    await supplies.post('/batches').send(batch).expect(201);
    const assetNos = Array.from({ length: meters }, (_, at) => {
      const first21 = `3430001${serial}${String(at).padStart(10, '0')}`;
      return `${first21}${gs1CheckDigit(first21)}`;
    });
    await app.sql.query(
      `insert into meters (asset_no, batch_id, state)
       select asset_no, (select id from batches where batch_no = $1), 'arrived' from unnest($2::text[]) asset_no`,
      [batchNo, assetNos],
    );
    return new RigRoom(app, batchNo, assetNos, lead, verifier);
  }

  result(at: number, other: Record<string, unknown> = {}): RigResult {
    return {
      assetNo: this.assetNos[at] ?? '',
      ...{ rigCode: '1', position: (at % 60) + 1, verifiedAt: '2026-11-02T08:00:00+08:00' },
      ...{ verifierCode: 'V001', checkerCode: 'C001', temperature: '20.1', humidity: '51' },
      items: { appearance: 'pass', voltage: 'pass', starting: 'pass', creeping: 'pass', constant: 'pass' },
      clockDailyError: '-0.047',
      basicErrors: [
        { loadCurrent: 'Imax', powerFactor: '1.0', element: 'all', readings: ['0.1234', '0.1251'] },
        { loadCurrent: 'Ib', powerFactor: '0.5L', element: 'all', readings: ['-0.2', '-0.21'] },
      ],
      rigConclusion: 'pass',
      ...other,
    };
  }

  /** A meter that fails one item. */
  failing(at: number, item: string): RigResult {
    const items = { ...(this.result(at)['items'] as object), [item]: 'fail' };
    return this.result(at, { items, rigConclusion: 'fail' });
  }

  post(results: unknown[]): ReturnType<Requests['post']> {
    return this.verifier.post('/verification-results').send({ results });
  }

  /** All meters, of which the first fail these items. */
  async verify(failures: string[] = [], tested = this.assetNos.length): Promise<void> {
    const results = Array.from({ length: tested }, (_, at) => {
      const item = failures[at];
      return item === undefined ? this.result(at) : this.failing(at, item);
    });
    const { body } = await this.post(results).expect(201);
    if (body.accepted !== tested) throw new Error(JSON.stringify(body).slice(0, 500));
  }

  judge(body: Record<string, unknown> = {}): ReturnType<Requests['post']> {
    return this.lead.post(`/batches/${this.batchNo}/full-verification/judge`).send(body);
  }

  async view(round?: number): Promise<supertest.Response['body']> {
    const query = round === undefined ? '' : `?round=${round}`;
    return (await this.lead.get(`/batches/${this.batchNo}/full-verification${query}`).expect(200)).body;
  }

  async batch(): Promise<supertest.Response['body']> {
    return (await this.lead.get(`/batches/${this.batchNo}`).expect(200)).body;
  }

  async meter(at: number): Promise<supertest.Response['body']> {
    return (await this.lead.get(`/meters/${this.assetNos[at] ?? ''}`).expect(200)).body;
  }
}

async function reference(supplies: Requests): Promise<void> {
  await supplies.post('/suppliers').send({ code: 'S01', name: 'Maker' });
  await supplies.post('/meter-models').send({
    ...{ code: 'M01', name: 'Single phase', supplierCode: 'S01', accuracyClass: '2', phases: 1, connection: 'direct' },
    ...{ ratedVoltage: '220', currentSpec: '5(60)A', impPerKwh: 1200 },
  });
}
