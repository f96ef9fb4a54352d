import type { TestApp } from '#libs/testing';
import { RigRoom } from './rig-room.js';

type Body = Record<string, unknown>;
const today = '2026-11-02';

/** A batch that has arrived, and everybody who works at its gates. */
export class GateRoom {
  private constructor(
    readonly app: TestApp,
    readonly room: RigRoom,
  ) {}

  static async with(app: TestApp, meters: number): Promise<GateRoom> {
    return new GateRoom(app, await RigRoom.arrived(app, meters));
  }

  get batchNo(): string {
    return this.room.batchNo;
  }

  get assetNos(): string[] {
    return this.room.assetNos;
  }

  post(path: string, body: Body = {}) {
    return this.room.lead.post(`/batches/${this.batchNo}/${path}`).send(body);
  }

  async get(path: string) {
    return (await this.room.lead.get(`/batches/${this.batchNo}${path === '' ? '' : `/${path}`}`).expect(200)).body;
  }

  async state(): Promise<string> {
    return (await this.get(''))['state'] as string;
  }

  compare(result: 'pass' | 'fail' = 'pass') {
    const findings = [
      { component: 'MCU', sealedSample: 'ST L0', arrived: result === 'pass' ? 'ST L0' : 'GD', same: result === 'pass' },
    ];
    return this.post('component-comparison', { result, comparedOn: today, findings });
  }

  emc(result: 'pass' | 'fail' = 'pass') {
    const sampleAssetNos = this.assetNos.slice(0, 2);
    return this.post('emc-test', { result, institute: '省计量院', reportNo: 'EMC-1', testedOn: today, sampleAssetNos });
  }

  /** Through comparison and EMC. */
  async toSampling(): Promise<this> {
    await this.compare().expect(201);
    await this.emc().expect(201);
    return this;
  }

  async draw(wish: Body = {}) {
    return (await this.post('sampling-acceptance', wish).expect(201)).body;
  }

  results(assetNos: readonly string[], result: 'pass' | 'fail' = 'pass') {
    const faultKind = result === 'fail' ? { faultKind: 'display' } : {};
    return this.post('sampling-acceptance/results', {
      results: assetNos.map((assetNo) => ({ assetNo, result, ...faultKind })),
    });
  }

  /** Draws and inspects the whole sample, so many of it failing first. */
  async sample(failing: number, wish: Body = {}) {
    const { sample } = await this.draw(wish);
    if (failing > 0) await this.results(sample.slice(0, failing), 'fail').expect(201);
    return (await this.results(sample.slice(failing)).expect(201)).body;
  }

  /** Straight to a verdict of the sample. */
  async sampled(verdict: 'accepted' | 'rejected', wish: Body = {}) {
    await this.toSampling();
    const { sample, rejectionNumber } = await this.draw(wish);
    const answer =
      verdict === 'accepted'
        ? await this.results(sample).expect(201)
        : await this.results(sample.slice(0, rejectionNumber), 'fail').expect(201);
    expect(answer.body.verdict).toBe(verdict);
    return answer.body;
  }
}
