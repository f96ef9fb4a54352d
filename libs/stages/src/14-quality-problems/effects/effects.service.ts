import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { DomainError } from '#libs/rules';
import { judgeEffect } from '#rules/14-quality-problems';
import { parsePeriod, rateOf, wilson } from '#rules/40-indicators';
import { Scopes, ValuesReadModel } from '#stages/40-indicators';
import type { Effect, KeptCell } from '../problems/index.js';
import { ProblemSteps, type SeenProblem } from '../steps/index.js';
import type { ChooseEffect } from './effects.dto.js';

type CellPlace = Pick<Effect, 'indicatorCode' | 'scopeType' | 'scopeCode'>;

/** Whether the measures helped is seen by the indicator itself: its cell is kept before, and read again afterwards. */
@Injectable()
export class Effects {
  constructor(
    private readonly steps: ProblemSteps,
    private readonly values: ValuesReadModel,
    private readonly scopes: Scopes,
  ) {}

  async keepBaseline(actor: Actor, seen: SeenProblem, wanted: ChooseEffect): Promise<void> {
    const { baselinePeriod, checkPeriod, ...place } = wanted;
    const [before, after] = [knownPeriod(baselinePeriod), knownPeriod(checkPeriod)];
    if (after.until < before.until)
      throw new DomainError('period-backwards', { from: baselinePeriod, to: checkPeriod });
    const baseline = await this.cell(place, baselinePeriod);
    if (!baseline) throw new DomainError('no-baseline', { period: baselinePeriod, indicator: place.indicatorCode });
    await this.steps.take(actor, { ...seen, step: 'baseline' }, (_, problem) => {
      if (problem.measures.some(({ doneOn }) => doneOn === null))
        throw new DomainError('measures-open', { no: problem.no });
      const effect: Effect = { ...place, checkPeriod, baseline, after: null, verdict: null };
      return { change: { effect }, details: effect };
    });
  }

  /** As often as wanted: later facts may still have come. */
  async check(actor: Actor, no: string): Promise<void> {
    await this.steps.take(actor, { no, step: 'check' }, async (_, { effect }) => {
      if (!effect) throw new DomainError('no-baseline', { period: null, indicator: null });
      const after = await this.cell(effect, effect.checkPeriod);
      const checked: Effect = { ...effect, after, verdict: judgeEffect(effect.baseline, after) };
      return { change: { effect: checked }, details: { after, verdict: checked.verdict } };
    });
  }

  /** Null without data. */
  private async cell({ indicatorCode, scopeType, scopeCode }: CellPlace, period: string): Promise<KeptCell | null> {
    const scopeId = await this.scopes.idOf(scopeType, scopeCode);
    const filter = { code: indicatorCode, periods: [period], periodPattern: null, scopeType, scopeId };
    const [cell] = await this.values.cells(filter, null, 1);
    if (!cell) return null;
    const { numerator, denominator } = cell;
    const [value, interval] = [rateOf(numerator, denominator), wilson(numerator, denominator)];
    if (value === null || interval === null) return null;
    return { period, numerator, denominator, value, ...interval, readAt: clock.now().toISOString() };
  }
}

function knownPeriod(period: string): { until: string } {
  const known = parsePeriod(period);
  if (!known) throw new DomainError('period-unknown', { period });
  return known;
}
