import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { describe, type Actor } from '#libs/http';
import { shanghaiDay } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { plainAssetNumber } from '#rules/11-arrival';
import { ChecksRepository, JudgingBasisReadModel } from '../recording/index.js';
import type { Refusal } from '../result-items/index.js';
import { KnownFactsReadModel } from '../results/known-facts.read-model.js';
import { identifyCheck, meetRecorded } from './check-claim.js';
import { ChecksPlan } from './checks-plan.js';
import type { GivenCheck, TakenCheck } from './item-checks.dto.js';
import { StandingReadModel } from './standing.read-model.js';

@Injectable()
export class ChecksMatching {
  constructor(
    private readonly known: KnownFactsReadModel,
    private readonly basis: JudgingBasisReadModel,
    private readonly standing: StandingReadModel,
    private readonly checks: ChecksRepository,
  ) {}

  /** Looks up everything that the findings name, and says of each what becomes of it. */
  async plan(manager: EntityManager, actor: Actor, written: readonly GivenCheck[]): Promise<ChecksPlan> {
    const now = clock.now();
    const given = written.map((check) => ({ ...check, assetNo: plainAssetNumber(check.assetNo) }));
    const known = await this.known.of(
      manager,
      given.map(({ assetNo }) => assetNo),
    );
    const meters = [...known.meters.values()];
    const meterIds = meters.map(({ id }) => id);
    const batchIds = [...new Set(meters.map(({ batchId }) => batchId))];
    const { judgeOf, lapsedRig } = await this.basis.of(manager, batchIds, shanghaiDay(now));
    const recorded = await this.standing.checks(manager, meterIds);
    const mayCorrect = mayDo(actor.roles, 'verification.correct');
    const plan = new ChecksPlan(
      await this.standing.verifications(manager, meterIds),
      await this.checks.of(manager, batchIds, meterIds),
      judgeOf,
    );
    for (const [index, check] of given.entries()) {
      const refuse = (refusal: Refusal): void => plan.say(refusedCheck(index, check, refusal, actor));
      const identified = identifyCheck(check, known, { now, lapsedRig });
      if ('code' in identified) {
        refuse(identified);
        continue;
      }
      const before = recorded.get(`${identified.meterId}/${check.item}`);
      const meeting = plan.repeats(identified) ?? meetRecorded(identified, before, mayCorrect);
      if (typeof meeting !== 'string') refuse(meeting);
      else if (meeting === 'same') plan.say({ ...told(index, check), outcome: 'duplicate' });
      else plan.take(index, { check: identified, replaces: before ?? null });
    }
    plan.settle((index, check, refusal) => refusedCheck(index, check, refusal, actor));
    return plan;
  }
}

const told = (index: number, { assetNo }: GivenCheck) => ({ index, assetNo, code: null, message: null });

function refusedCheck(index: number, check: GivenCheck, { code, params }: Refusal, { language }: Actor): TakenCheck {
  return { ...told(index, check), outcome: 'refused', code, message: describe(code, params, language) };
}
