import { Injectable } from '@nestjs/common';
import { canonicalPoint, type VerificationModel } from '#rules/13-full-verification';
import type { Fault, ImportCheck } from '#stages/00-platform/import-kinds';
import type { MeterReadings } from '../parts/index.js';
import { testPointOf } from '../recording/index.js';
import { StagedPointsRepository, type StagedScheme } from './staged-points.repository.js';

/** A meter none of whose readings are taken, and why. */
export interface RefusedMeter extends Fault {
  assetNo: string;
  /** The column that it is about; unless told, that of the asset number. */
  column?: string;
}

/** What becomes of a list of test points for a meter type. */
type Settled = { kind: 'same' } | { kind: 'renamed'; points: string[] } | ({ kind: 'refused' } & Fault);

/**
 * Gives each staged test point the one name that it has for its meter's type, and refuses meters with a point for which the
 * regulation sets the type no limit, as a call of the API is refused: what is not judged must not look as if it had passed.
 */
@Injectable()
export class StagedPoints {
  constructor(private readonly staged: StagedPointsRepository) {}

  async settle(
    check: ImportCheck,
    stage: (meters: readonly MeterReadings[]) => Promise<void>,
  ): Promise<RefusedMeter[]> {
    const { manager, importId } = check;
    const models = await this.staged.models(manager);
    const refused: RefusedMeter[] = [];
    for (const { schemeId, points } of await this.staged.schemes(manager, importId)) {
      for (const model of models) {
        const settled = settle(points, model);
        if (settled.kind === 'same') continue;
        await this.apply(check, { schemeId, points, modelId: model.id }, async (meters) => {
          if (settled.kind === 'renamed') await stage(meters.map((meter) => ({ ...meter, points: settled.points })));
          else for (const { assetNo } of meters) refused.push({ assetNo, ...settled });
        });
      }
    }
    return refused;
  }

  /** The same for files whose rows are whole meters: there the result is refused, too. */
  async refuseResults(check: ImportCheck, refused: readonly RefusedMeter[]): Promise<void> {
    if (refused.length === 0) return;
    const faults = new Map(refused.map((fault) => [fault.assetNo, fault]));
    for (const { row, assetNo } of await this.staged.refuseResults(check.manager, check.importId, [...faults.keys()])) {
      const fault = faults.get(assetNo);
      if (fault) check.refuseInSet(row, fault.column ?? 'BAR_CODE', assetNo, fault);
    }
  }

  private async apply(
    check: ImportCheck,
    scheme: StagedScheme,
    act: (meters: readonly MeterReadings[]) => Promise<void>,
  ): Promise<void> {
    const { manager, importId } = check;
    if (!(await this.staged.any(manager, importId, scheme))) return;
    for (;;) {
      const meters = await this.staged.take(manager, importId, scheme);
      if (meters.length === 0) return;
      await act(meters);
      await check.written();
    }
  }
}

function settle(points: readonly string[], model: VerificationModel): Settled {
  const names: string[] = [];
  for (const point of points) {
    const name = canonicalPoint(model, testPointOf(point));
    if (name === null) return { kind: 'refused', code: 'unknown-test-point', params: { point } };
    if (names.includes(name)) return { kind: 'refused', code: 'repeated-test-point', params: { point: name } };
    names.push(name);
  }
  return names.every((name, at) => name === points[at]) ? { kind: 'same' } : { kind: 'renamed', points: names };
}
