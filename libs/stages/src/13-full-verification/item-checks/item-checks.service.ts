import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Audit } from '#stages/00-platform/audit';
import { RecordedFacts } from '../recording/index.js';
import { ChecksMatching } from './checks-matching.service.js';
import type { ChecksAnswer, GivenCheck, TakenCheck } from './item-checks.dto.js';
import { ItemChecksRepository } from './item-checks.repository.js';

/** Two calls about one meter at the same moment: the later one meets the unique version of the earlier, and looks again. */
const tries = 4;

@Injectable()
export class ItemChecksService {
  constructor(
    private readonly transaction: Transaction,
    private readonly matching: ChecksMatching,
    private readonly repository: ItemChecksRepository,
    private readonly facts: RecordedFacts,
    private readonly audit: Audit,
  ) {}

  async record(actor: Actor, given: readonly GivenCheck[]): Promise<ChecksAnswer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.transaction.run((manager) => this.take(manager, actor, given));
      } catch (error) {
        if (attempt === tries || !isUniqueViolation(error)) throw error;
      }
    }
  }

  private async take(manager: EntityManager, actor: Actor, given: readonly GivenCheck[]): Promise<ChecksAnswer> {
    const plan = await this.matching.plan(manager, actor, given);
    if (plan.checks.length > 0) {
      await this.repository.write(manager, plan, actor.userId);
      const origin = { actorId: actor.userId, requestId: actor.requestId };
      const found = plan.checks.map(({ check: { given } }) => `${given.item} ${given.faultCode ?? given.conclusion}`);
      const details = { found: [...new Set(found)] };
      const reason =
        plan.checks.find(({ check }) => check.given.correctionReason)?.check.given.correctionReason ?? null;
      await this.facts.tell(manager, origin, plan.touched, { kind: 'item-checked', reason, details });
      const objectId = plan.checks[0]?.check.given.assetNo ?? '';
      const act = { action: 'verification.check-item', objectType: 'meter', objectId, reason };
      await this.audit.write(manager, actor, { ...act, after: { recorded: plan.checks.length, ...details } });
    }
    return answerOf(plan.items);
  }
}

function answerOf(items: TakenCheck[]): ChecksAnswer {
  const count = (wanted: TakenCheck['outcome']): number => items.filter(({ outcome }) => outcome === wanted).length;
  return { recorded: count('recorded'), duplicates: count('duplicate'), refused: count('refused'), items };
}

/** TypeORM wraps the driver's error; COPY gives it as it is. */
function isUniqueViolation(error: unknown): boolean {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return (driverError?.code ?? code) === '23505';
}
