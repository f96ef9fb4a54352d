import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import type { Language } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Settings } from '#stages/00-platform/settings';
import { targetDay } from '#stages/40-indicators';
import { placesOf, ScopeCountsService, scorecardPeriod, type ScorecardPeriod } from '../figures/index.js';
import type { WeightsSetting } from './score.js';
import { cardOf, mendingOf, paretoOf } from './supplier-card.js';
import { SupplierDetailReadModel } from './supplier-detail.read-model.js';
import { SupplierFactsReadModel } from './supplier-facts.read-model.js';
import type { SupplierCard, SupplierScorecardDetail } from './suppliers.dto.js';

@Injectable()
export class SupplierScorecards {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly counts: ScopeCountsService,
    private readonly facts: SupplierFactsReadModel,
    private readonly details: SupplierDetailReadModel,
  ) {}

  async list(period: ScorecardPeriod, language: Language): Promise<SupplierCard[]> {
    const { manager } = this.transaction;
    const [rows, counts, weights] = await Promise.all([
      this.facts.rows(period, clock.today()),
      this.counts.of(period.code, 'supplier'),
      this.settings.value<WeightsSetting>(manager, 'supplier-scorecard.weights', targetDay(period.code)),
    ]);
    const cards = rows.map((row) => cardOf(row, counts.get(row.code) ?? {}, { period, weights, language }));
    const places = placesOf(cards.map(({ code, passRate }) => ({ code, rate: passRate })));
    return cards.map((card) => ({ ...card, place: places.get(card.code) ?? card.place }));
  }

  async one(code: string, periodText: string, language: Language): Promise<SupplierScorecardDetail> {
    const period = scorecardPeriod(periodText);
    const [cards, faults, hiddenDefectRounds, problems, mendedBatches] = await Promise.all([
      this.list(period, language),
      this.details.faults(period, code),
      this.details.hiddenDefects(period, code),
      this.details.problems(period, code),
      this.details.mendedBatches(period, code, clock.today()),
    ]);
    const card = cards.find((one) => one.code === code);
    if (!card) throw new DomainError('not-found', { what: 'supplier', id: code });
    const of = { period: period.code, code };
    return {
      ...{ ...card, faults: paretoOf(faults, { ...of, language }), hiddenDefectRounds, problems },
      ...{ mending: mendingOf(mendedBatches, of), mendedBatches },
    };
  }
}
