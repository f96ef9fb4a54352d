import { gs1CheckDigit } from '#rules/11-arrival';
import type { Requests, TestApp } from '#libs/testing';
import { check, commit, type ImportState } from './import-files.js';

type Cells = Record<string, string>;

const points: readonly (readonly [load: string, factor: string])[] = [
  ...(['Imax', '0.5Imax', 'Ib', '0.1Ib'] as const).flatMap((load) => [[load, '1.0'] as const, [load, '0.5L'] as const]),
  ['0.2Ib', '0.5L'],
  ['0.05Ib', '1.0'],
];
const items = ['INTUIT', 'VOLT', 'STARTING', 'CREEPING', 'BASICERR', 'CONST', 'DAYERR'];
let batches = 0;

/** A batch in verification and the files that a rig would write of it, cell by cell, so that any cell can be spelled otherwise. */
export class BroughtBatch {
  private constructor(
    readonly app: TestApp,
    readonly by: Requests,
    readonly batchNo: string,
    readonly taskNo: string,
    readonly assetNos: readonly string[],
  ) {}

  static async of(app: TestApp, size: number, modelCode = 'M1'): Promise<BroughtBatch> {
    const serial = String(++batches).padStart(3, '0');
    const batchNo = `2626950200000${serial}`;
    const assetNos = Array.from({ length: size }, (_, at) => {
      const first21 = `3430001269502${serial}${String(at).padStart(5, '0')}`;
      return `${first21}${gs1CheckDigit(first21)}`;
    });
    const [supplies, lead, by] = [await app.as('supplies'), await app.as('lead'), await app.as('verifier')];
    const batch = { batchNo, supplierCode: 'S1', modelCode, quantity: size, arrivedOn: '2026-07-01' };
    await supplies.post('/batches').send(batch).expect(201);
    await app.sql.query(
      `insert into meters (asset_no, batch_id, state)
       select asset_no, (select id from batches where batch_no = $1), 'arrived' from unnest($2::text[]) asset_no`,
      [batchNo, assetNos],
    );
    await lead.post(`/batches/${batchNo}/pass-to-verification`).send({ reason: 'trial' }).expect(201);
    await lead.post(`/batches/${batchNo}/full-verification`).send({}).expect(201);
    return new BroughtBatch(app, by, batchNo, `3926950200000${serial}`, assetNos);
  }

  /** A result a meter. */
  results(change: (cells: Cells, at: number) => Cells = (cells) => cells): Cells[] {
    return this.assetNos.map((assetNo, at) =>
      change(
        {
          ...{ DETECT_TASK_NO: this.taskNo, ARRIVE_BATCH_NO: this.batchNo, DETECT_EQUIP_NO: '3' },
          ...{ POSITION_NO: String(at + 1), BAR_CODE: assetNo, DETECT_DATE: '2026-07-03 08:00:00' },
          ...{ TEMP: '20.5', HUMIDITY: '50', DETECT_PERSON: 'V001', AUDIT_PERSON: 'C001' },
          ...Object.fromEntries(items.map((item) => [`${item}_CONC_CODE`, '01'])),
          ...{ DAY_ERR: '0.088', CONC_CODE: '01', UNPASS_REASON: '' },
        },
        at,
      ),
    );
  }

  /** A reading a meter and test point. */
  readings(change: (cells: Cells, at: number) => Cells = (cells) => cells): Cells[] {
    return this.assetNos.flatMap((assetNo, at) =>
      points.map(([LOAD_CURRENT, PF]) =>
        change(
          {
            ...{ DETECT_TASK_NO: this.taskNo, DETECT_EQUIP_NO: '3', POSITION_NO: String(at + 1), BAR_CODE: assetNo },
            ...{ DETECT_DATE: '2026-07-03 08:00:00', BOTH_WAY_POWER_FLAG: '0', IABC: '1', LOAD_CURRENT, PF },
            ...{ ERROR: '0.1200|0.1300', AVE_ERR: '0.12500', CONC_CODE: '01' },
          },
          at,
        ),
      ),
    );
  }

  /** A row a meter with a column a point; the titles as told. */
  wide(titleOf: (load: string, factor: string) => string, change: (cells: Cells) => Cells = (cells) => cells): Cells[] {
    const readings = Object.fromEntries(points.map(([load, factor]) => [titleOf(load, factor), '0.12|0.13']));
    return this.results(({ DETECT_TASK_NO: _, ...cells }) => change({ ...cells, ...readings }));
  }

  check(content: string, kind?: string): Promise<ImportState> {
    return check(this.app, this.by, { content, ...(kind !== undefined && { kind }) });
  }

  /** Checks a file without any row in error, and commits it as a whole. */
  async bring(content: string): Promise<ImportState> {
    const checked = await this.check(content);
    expect({ errors: checked.errorRows, faults: checked.structuralErrors }).toEqual({ errors: 0, faults: [] });
    return commit(this.app, this.by, checked.id);
  }

  async progress(): Promise<Record<string, unknown>> {
    const { body } = await this.by.get(`/batches/${this.batchNo}/full-verification`).expect(200);
    return body as Record<string, unknown>;
  }
}

/** Rows as the text of a file, the titles of the first above them. */
export function csvOf(rows: readonly Cells[], more: readonly string[] = []): string {
  const titles = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => titles.map((title) => quoted(row[title] ?? '')).join(','));
  return [titles.join(','), ...lines, ...more].join('\n');
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
