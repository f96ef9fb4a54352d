import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { compareVerifiers, type VerifierShift } from '#rules/41-scorecards';
import { Settings } from '#stages/00-platform/settings';
import { rowsUrl, targetDay } from '#stages/40-indicators';
import {
  placesOf,
  rateView,
  ScopeCountsService,
  scorecardPeriod,
  WorkReadModel,
  type ScorecardPeriod,
} from '../figures/index.js';
import { timelinessOf } from './timeliness.js';
import { cardOf } from './verifier-card.js';
import type { BatchWorkView, VerifierCard, VerifierDetail } from './verifiers.dto.js';
import { VerifiersReadModel, type BatchWork, type RigWork } from './verifiers.read-model.js';

/** Of fewer meters, nothing is said about how a verifier reads. */
const minimumMeters = 30;

@Injectable()
export class VerifierScorecards {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly counts: ScopeCountsService,
    private readonly work: WorkReadModel,
    private readonly verifiers: VerifiersReadModel,
  ) {}

  async list(period: ScorecardPeriod): Promise<VerifierCard[]> {
    const [counts, disagreements, work, expected, verifiers] = await Promise.all([
      this.counts.of(period.code, 'verifier'),
      this.work.disagreements('verifier', period),
      this.verifiers.work(period),
      this.work.expected('verifier', period),
      this.verifiers.verifiers(period),
    ]);
    const [corrections, timeliness] = [correctionsOf(work), timelinessOf(work)];
    const shifts = await this.shifts(work, period);
    const cards = verifiers.map((verifier) =>
      cardOf(verifier, {
        ...{ period, counts: counts.get(verifier.code) ?? {}, expected: expected.get(verifier.id) },
        ...{ disagreements: disagreements.get(verifier.id) ?? 0, corrections: corrections.get(verifier.id) ?? 0 },
        ...{ shift: shifts.get(verifier.id), timeliness: timeliness.get(verifier.id) ?? null },
      }),
    );
    const places = placesOf(cards.map(({ code, passRate }) => ({ code, rate: passRate })));
    return cards.map((card) => ({ ...card, place: places.get(card.code) ?? card.place }));
  }

  async one(code: string, periodText: string): Promise<VerifierDetail> {
    const period = scorecardPeriod(periodText);
    const [cards, batches] = await Promise.all([this.list(period), this.verifiers.batches(period, code)]);
    const card = cards.find((one) => one.code === code);
    if (!card) throw new DomainError('not-found', { what: 'verifier', id: code });
    return {
      ...card,
      batches: batches.flatMap((work) => batchView(work, period.code)),
      batchesInAll: batches[0]?.inAll ?? 0,
    };
  }

  private async shifts(work: readonly RigWork[], period: ScorecardPeriod): Promise<Map<number, VerifierShift>> {
    const values = await this.settings.values(this.transaction.manager, targetDay(period.code));
    const shifts = compareVerifiers(work, {
      familywiseError: Number(values['verifier-scorecard.false-alarm-permille']) / 1000,
      minimumShift: Number(values['verifier-scorecard.minimum-shift']),
      minimumMeters,
    });
    return new Map(shifts.map((shift) => [shift.verifier, shift]));
  }
}

function correctionsOf(work: readonly RigWork[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { verifier, corrections } of work) counts.set(verifier, (counts.get(verifier) ?? 0) + corrections);
  return counts;
}

function batchView({ batchNo, passed, tested, allPassed, allTested }: BatchWork, period: string): BatchWorkView[] {
  const url = rowsUrl('full-verification-pass', { period, scopeType: 'batch', scopeCode: batchNo });
  const [own, all] = [rateView(passed, tested, url), rateView(allPassed, allTested, url)];
  return own && all ? [{ batchNo, own, all }] : [];
}
