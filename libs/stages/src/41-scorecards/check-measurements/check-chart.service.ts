import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import {
  FEWEST_READINGS,
  individualsChart,
  repeatabilityOf,
  stabilityOf,
  type MonthlyGroup,
} from '#rules/41-scorecards';
import { Settings } from '#stages/00-platform/settings';
import type { ChartQuery, CheckChartView, RepeatabilityView, SeriesView } from './check-measurements.dto.js';
import { CheckMeasurementsReadModel, type ChartedMeasurement } from './check-measurements.read-model.js';

/** Stability is looked at over the last year. */
const months = 12;
const decimals = 5;
const shown = (value: number): string => value.toFixed(decimals);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How a rig stands by its check meter. Figures for charts, so binary floats; what was read stays as captured. */
@Injectable()
export class CheckChart {
  constructor(
    private readonly transaction: Transaction,
    private readonly measurements: CheckMeasurementsReadModel,
    private readonly settings: Settings,
  ) {}

  /** @throws DomainError `not-found` */
  async view(code: string, query: ChartQuery): Promise<CheckChartView> {
    const rig = await this.measurements.rig(code);
    const { manager } = this.transaction;
    const today = clock.today();
    const permissibleError = await this.settings.value<string>(manager, 'rigs.permissible-error', today);
    const series = await this.measurements.series(rig.id);
    const wanted = series.find((known) => isWanted(known, query)) ?? null;
    const found = wanted ? await this.measurements.charted(rig.id, wanted) : [];
    const groups = groupsOf(found).slice(-months);
    const stability = stabilityOf(groups, Number(permissibleError));
    return {
      ...{ rigCode: code, rigName: rig.name, series, shown: wanted, permissibleError },
      ...chartOf(found),
      repeatability: latestRepeatability(found),
      groups: groups.map(({ month, n, mean }) => ({ month, n, mean: shown(mean) })),
      stability: stability && { value: shown(stability.value), holds: stability.holds },
    };
  }
}

function isWanted(known: SeriesView, { checkMeterNo, position, point }: ChartQuery): boolean {
  return (
    (checkMeterNo === undefined || known.checkMeterNo === checkMeterNo) &&
    (position === undefined || known.position === position) &&
    (point === undefined || known.point === point)
  );
}

const valuesOf = ({ readings }: ChartedMeasurement): number[] => readings.map(Number);

function chartOf(found: readonly ChartedMeasurement[]): Pick<CheckChartView, 'points' | 'limits'> {
  const { chart, points } = individualsChart(found.map((measurement) => meanOf(valuesOf(measurement))));
  return {
    points: points.map(({ value, movingRange, signals }, at) => ({
      id: found[at]?.id ?? 0,
      measuredAt: found[at]?.measuredAt ?? new Date(0),
      readings: found[at]?.readings.length ?? 0,
      mean: shown(value),
      movingRange: movingRange === null ? null : shown(movingRange),
      signals: [...signals],
    })),
    limits: chart && {
      centre: shown(chart.centre),
      lower: shown(chart.lower),
      upper: shown(chart.upper),
      rangeLimit: shown(chart.rangeLimit),
      baseline: chart.baseline,
    },
  };
}

function latestRepeatability(found: readonly ChartedMeasurement[]): RepeatabilityView | null {
  const latest = found.findLast(({ readings }) => readings.length >= FEWEST_READINGS);
  const s = latest && repeatabilityOf(valuesOf(latest));
  return latest && s != null ? { s: shown(s), n: latest.readings.length, measuredAt: latest.measuredAt } : null;
}

function groupsOf(found: readonly ChartedMeasurement[]): MonthlyGroup[] {
  const byMonth = new Map<string, number[]>();
  for (const measurement of found) {
    byMonth.set(measurement.month, [...(byMonth.get(measurement.month) ?? []), ...valuesOf(measurement)]);
  }
  return [...byMonth].map(([month, values]) => ({ month, n: values.length, mean: meanOf(values) }));
}
