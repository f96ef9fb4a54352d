import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/rules';
import { rowsUrl } from '#stages/40-indicators';
import {
  placesOf,
  rateView,
  ScopeCountsService,
  scorecardPeriod,
  WorkReadModel,
  type ScorecardPeriod,
} from '../figures/index.js';
import { cardOf } from './verifier-card.js';
import type { BatchWorkView, VerifierCard, VerifierScorecardDetail } from './verifiers.dto.js';
import { VerifiersReadModel, type BatchWork } from './verifiers.read-model.js';

@Injectable()
export class VerifierScorecards {
  constructor(
    private readonly counts: ScopeCountsService,
    private readonly work: WorkReadModel,
    private readonly verifiers: VerifiersReadModel,
  ) {}

  async list(period: ScorecardPeriod): Promise<VerifierCard[]> {
    const [counts, disagreements, corrections, expected, verifiers] = await Promise.all([
      this.counts.of(period.code, 'verifier'),
      this.work.disagreements('verifier', period),
      this.work.corrections('verifier', period),
      this.work.expected('verifier', period),
      this.verifiers.verifiers(period),
    ]);
    const cards = verifiers.map((verifier) =>
      cardOf(verifier, {
        ...{ period, counts: counts.get(verifier.code) ?? {}, expected: expected.get(verifier.id) },
        ...{ disagreements: disagreements.get(verifier.id) ?? 0, corrections: corrections.get(verifier.id) ?? 0 },
      }),
    );
    const places = placesOf(cards.map(({ code, passRate }) => ({ code, rate: passRate })));
    return cards.map((card) => ({ ...card, place: places.get(card.code) ?? card.place }));
  }

  async one(code: string, periodText: string): Promise<VerifierScorecardDetail> {
    const period = scorecardPeriod(periodText);
    const [cards, batches] = await Promise.all([this.list(period), this.verifiers.batches(period, code)]);
    const card = cards.find((one) => one.code === code);
    if (!card) throw new DomainError('not-found', { what: 'verifier', id: code });
    return { ...card, batches: batches.flatMap((work) => batchView(work, period.code)) };
  }
}

function batchView({ batchNo, passed, tested, allPassed, allTested }: BatchWork, period: string): BatchWorkView[] {
  const url = rowsUrl('full-verification-pass', { period, scopeType: 'batch', scopeCode: batchNo });
  const [own, all] = [rateView(passed, tested, url), rateView(allPassed, allTested, url)];
  return own && all ? [{ batchNo, own, all }] : [];
}
