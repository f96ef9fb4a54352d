import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Settings } from '#stages/00-platform/settings';
import { targetDay } from '#stages/40-indicators';
import {
  placesOf,
  ScopeCountsService,
  scorecardPeriod,
  WorkReadModel,
  type ScorecardPeriod,
} from '../figures/index.js';
import { cardOf } from './rig-card.js';
import { errorsOfRigs, positionViews, type ErrorsOfRig } from './rig-errors.js';
import { RigErrorsReadModel } from './rig-errors.read-model.js';
import type { RigCard, RigPositionMap, RigScorecardDetail } from './rigs.dto.js';

@Injectable()
export class RigScorecards {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly counts: ScopeCountsService,
    private readonly work: WorkReadModel,
    private readonly errors: RigErrorsReadModel,
  ) {}

  async list(period: ScorecardPeriod): Promise<RigCard[]> {
    return this.cards(period, this.measured(period));
  }

  async one(code: string, periodText: string): Promise<RigScorecardDetail> {
    const period = scorecardPeriod(periodText);
    const measured = await this.measured(period);
    const card = (await this.cards(period, Promise.resolve(measured))).find((one) => one.code === code);
    if (!card) throw new DomainError('not-found', { what: 'rig', id: code });
    const errors = measured.get(code);
    return {
      ...card,
      criticalZ: errors?.map.criticalZ?.toFixed(2) ?? null,
      standardDeviation: errors?.map.standardDeviation?.toFixed(4) ?? null,
      positions: errors ? positionViews(errors, { period: period.code, code }) : [],
    };
  }

  /** The maps of all rigs. */
  async maps(period: ScorecardPeriod): Promise<RigPositionMap[]> {
    const [measured, rigs] = await Promise.all([this.measured(period), this.errors.rigs()]);
    return rigs.map(({ code, name, positions }) => {
      const errors = measured.get(code);
      return { code, name, positions, measured: errors ? positionViews(errors, { period: period.code, code }) : [] };
    });
  }

  private async measured(period: ScorecardPeriod): Promise<Map<string, ErrorsOfRig>> {
    const values = await this.settings.values(this.transaction.manager, targetDay(period.code));
    const [positions, ofBatches, loads] = await Promise.all([
      this.errors.sums(period),
      this.errors.sumsOfBatches(period),
      this.errors.loads(period),
    ]);
    return errorsOfRigs(
      { positions, ofBatches, loads },
      {
        familywiseError: Number(values['rig-scorecard.false-alarm-permille']) / 1000,
        minimumOffset: Number(values['rig-scorecard.minimum-offset']),
        minimumDifference: Number(values['rig-scorecard.position-difference']),
      },
    );
  }

  private async cards(period: ScorecardPeriod, measuring: Promise<Map<string, ErrorsOfRig>>): Promise<RigCard[]> {
    const [measured, counts, disagreements, expected, rigs] = await Promise.all([
      measuring,
      this.counts.of(period.code, 'rig'),
      this.work.disagreements('rig', period),
      this.work.expected('rig', period),
      this.errors.rigs(),
    ]);
    const cards = rigs.map((rig) =>
      cardOf(rig, {
        ...{ period, counts: counts.get(rig.code) ?? {}, errors: measured.get(rig.code) },
        ...{ disagreements: disagreements.get(rig.id) ?? 0, expected: expected.get(rig.id) },
      }),
    );
    const places = placesOf(cards.map(({ code, passRate }) => ({ code, rate: passRate })));
    return cards.map((card) => ({ ...card, place: places.get(card.code) ?? card.place }));
  }
}
