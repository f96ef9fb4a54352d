import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { cardTimes, type CardTimes } from '#rules/41-scorecards';
import { Audit } from '#stages/00-platform/audit';
import { Settings } from '#stages/00-platform/settings';
import { scorecardPeriod, type ScorecardPeriod } from '../figures/index.js';
import { OwnCardsRepository, type OwnSteps } from './own-cards.repository.js';
import type { VerifierCard, VerifierScorecard, VerifierScorecardDetail } from './verifiers.dto.js';
import { VerifierScorecards } from './verifiers.service.js';

const nothingDone: OwnSteps = { seenOn: null, comment: null, commentedAt: null };

/** Scorecards of persons: the person sees the own one first and may comment before it counts, and who looked is known. */
@Injectable()
export class VerifierCards {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly cards: VerifierScorecards,
    private readonly own: OwnCardsRepository,
    private readonly audit: Audit,
  ) {}

  async list(periodText: string): Promise<VerifierScorecard[]> {
    const period = scorecardPeriod(periodText);
    const [cards, steps, times] = await Promise.all([
      this.cards.list(period),
      this.own.steps(this.transaction.manager, period.code),
      this.times(period),
    ]);
    return cards.map((card) => withSteps(card, steps.get(card.code), times));
  }

  /** The look is kept, once a day and person, in the audit as well. */
  async one(actor: Actor, code: string, periodText: string): Promise<VerifierScorecardDetail> {
    const card = await this.cards.one(code, periodText);
    const period = scorecardPeriod(periodText);
    const steps = await this.transaction.run(async (manager) => {
      const look = { period: period.code, code, viewerId: actor.userId, day: clock.today() };
      if (await this.own.looked(manager, look)) {
        const act = { action: 'scorecards.look', objectType: 'verifier-scorecard', objectId: `${code}/${period.code}` };
        await this.audit.write(manager, actor, act);
      }
      return this.own.steps(manager, period.code);
    });
    return { ...card, ...withSteps(card, steps.get(code), await this.times(period)) };
  }

  ownCard(actor: Actor, period: string): Promise<VerifierScorecardDetail> {
    return this.one(actor, ownCode(actor), period);
  }

  /** @throws DomainError `card-counts-already` */
  async comment(actor: Actor, periodText: string, text: string): Promise<VerifierScorecardDetail> {
    const [code, period] = [ownCode(actor), scorecardPeriod(periodText)];
    const { standing, countsFrom } = await this.times(period);
    if (standing === 'counts') throw new DomainError('card-counts-already', { period: period.code, countsFrom });
    await this.transaction.run(async (manager) => {
      const before = (await this.own.steps(manager, period.code)).get(code)?.comment ?? null;
      await this.own.comment(manager, { period: period.code, verifierId: actor.userId, text, at: clock.now() });
      await this.audit.write(manager, actor, {
        ...{ action: 'scorecards.comment', objectType: 'verifier-scorecard', objectId: `${code}/${period.code}` },
        ...{ before: { comment: before }, after: { comment: text } },
      });
    });
    return this.one(actor, code, periodText);
  }

  private async times({ until }: ScorecardPeriod): Promise<CardTimes> {
    const { manager } = this.transaction;
    const days = await this.settings.value<number>(manager, 'verifier-scorecard.comment-days', clock.today());
    return cardTimes(until, days, clock.today());
  }
}

function ownCode({ staffCode, username }: Actor): string {
  if (staffCode === null) throw new DomainError('not-found', { what: 'verifier', id: username });
  return staffCode;
}

const withSteps = (card: VerifierCard, steps: OwnSteps | undefined, times: CardTimes): VerifierScorecard => ({
  ...card,
  ...(steps ?? nothingDone),
  ...times,
});
