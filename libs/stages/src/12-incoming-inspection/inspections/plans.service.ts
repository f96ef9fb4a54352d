import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { DomainError } from '#libs/rules';
import {
  findIsolatedPlan,
  findPlan,
  type Aql,
  type InspectionLevel,
  type LimitingQuality,
  type Severity,
} from '#rules/12-incoming-inspection';
import { Settings } from '#stages/00-platform/settings';
import { SeverityReadModel } from '../severity/index.js';
import type { PlanView, PlanWish } from './sampling.dto.js';

/** Which plan a lot is inspected by: what is asked for, else what the settings and the switching rules say. */
@Injectable()
export class Plans {
  constructor(
    private readonly settings: Settings,
    private readonly severity: SeverityReadModel,
  ) {}

  async forBatch(manager: EntityManager, batchId: number, lotSize: number, wish: PlanWish): Promise<PlanView> {
    const values = await this.settings.values(manager, clock.today());
    if (wish.procedure === 'isolated') {
      return isolated(
        lotSize,
        wish.limitingQuality ?? (values['incoming-inspection.limiting-quality'] as LimitingQuality),
      );
    }
    const level = wish.level ?? (values['incoming-inspection.level'] as InspectionLevel);
    const aql = wish.aql ?? (values['incoming-inspection.aql'] as Aql);
    const severity = await this.severityFor(manager, batchId, wish.severity);
    const plan = findPlan({ lotSize, level, aql, severity });
    return { procedure: 'series', lotSize, level, aql, limitingQuality: null, severity, ...plan, provisional: false };
  }

  private async severityFor(manager: EntityManager, batchId: number, asked: PlanWish['severity']): Promise<Severity> {
    if (asked === 'reduced') throw new DomainError('reduced-inspection-off', {});
    const { severity: inForce, supplierCode, modelCode } = await this.severity.ofBatch(manager, batchId);
    if (inForce === 'stopped') throw new DomainError('sampling-stopped', { supplierCode, modelCode });
    if (asked === 'normal' && inForce === 'tightened') {
      throw new DomainError('severity-too-lenient', { asked, inForce, supplierCode, modelCode });
    }
    return asked ?? inForce;
  }
}

function isolated(lotSize: number, limitingQuality: LimitingQuality): PlanView {
  const none = { level: null, aql: null, severity: null, codeLetter: null, planLetter: null, arrow: 'none' as const };
  return { procedure: 'isolated', lotSize, limitingQuality, ...none, ...findIsolatedPlan(lotSize, limitingQuality) };
}
