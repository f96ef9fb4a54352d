import type { Requests, TestApp } from '#libs/testing';
import { check, commit, fixture, type ImportState } from './import-files.js';
import { createSource, openBatch } from './recorded-batch.js';

const source = { supplierCode: 'S1', modelCode: 'M1' };

/** Files as people bring them, of one folder of test/fixtures/imports/brought; each room has them of meters of its own. */
export class BroughtRoom {
  private static rooms = 0;
  private readonly room = String(++BroughtRoom.rooms).padStart(2, '0');

  private constructor(
    private readonly app: TestApp,
    readonly by: Requests,
    private readonly folder: string,
    private readonly arrivalText: string,
  ) {}

  /** Its batch has arrived and is being verified. */
  static async opened(app: TestApp, folder: string): Promise<BroughtRoom> {
    if (BroughtRoom.rooms === 0) await createSource(app, source);
    const arrival = (await fixture(`brought/${folder}/arrival.csv`)).toString();
    const room = new BroughtRoom(app, await app.as('verifier'), folder, arrival);
    await openBatch(app, source, room.batchNo, room.assetNos.map((assetNo) => ({ assetNo })) as never);
    return room;
  }

  get batchNo(): string {
    return this.own(this.arrivalText.split('\n')[1]?.split(',')[0] ?? '');
  }

  get assetNos(): string[] {
    const rows = this.arrivalText.trim().split('\n').slice(1);
    return rows.map((row) => this.own(row.split(',')[1] ?? ''));
  }

  /** The text of a file, of this room's meters. */
  async text(name: string): Promise<string> {
    const text = (await fixture(`brought/${this.folder}/${name}.csv`)).toString();
    return text.replace(/\b\d{15,22}\b/g, (number) => this.own(number));
  }

  async check(name: string): Promise<ImportState> {
    return check(this.app, this.by, { content: await this.text(name), name: `${name}.csv` });
  }

  /** Checks and commits a file without any fault. */
  async bring(name: string, wish?: { mode: string; reason?: string }): Promise<ImportState> {
    const checked = await this.check(name);
    if (checked.state !== 'ready' || checked.errorRows > 0) throw new Error(JSON.stringify(checked));
    const committed = await commit(this.app, this.by, checked.id, wish);
    if (committed.state !== 'committed') throw new Error(JSON.stringify(committed));
    return committed;
  }

  undo(importId: string): Promise<unknown> {
    return this.by.post(`/imports/${importId}/undo`).send({ reason: '文件有误' });
  }

  async progress(): Promise<Record<string, unknown>> {
    const { body } = await this.by.get(`/batches/${this.batchNo}/full-verification`).expect(200);
    return body as Record<string, unknown>;
  }

  /** The number of another room: asset numbers keep a fitting check digit. */
  private own(number: string): string {
    if (number.length !== 22) return number.slice(0, 4) + this.room + number.slice(6);
    const first = number.slice(0, 8) + this.room + number.slice(10, 21);
    const sum = [...first].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
    return first + String((10 - (sum % 10)) % 10);
  }
}
