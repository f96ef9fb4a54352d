import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { addDays, monthNumber, monthOfNumber } from '#libs/rules';
import { findDrift, type Drift, type MonthOffset } from '#rules/41-scorecards';
import { Settings } from '#stages/00-platform/settings';
import { rowsUrl, targetDay } from '#stages/40-indicators';
import { errorText } from '../figures/index.js';
import { monthOffsets } from './month-offsets.js';
import type { DriftView, RigTrend, TrendMonth } from './rig-trends.dto.js';
import { RigTrendsReadModel } from './rig-trends.read-model.js';

/** The usual CUSUM: the first half year is the reference. */
const drifting = { referenceMonths: 6, slack: 0.5 };

@Injectable()
export class RigTrends {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly errors: RigTrendsReadModel,
  ) {}

  /** Every rig over the months up to and including the last one. */
  async list(until: string, months: number): Promise<RigTrend[]> {
    const [values, lots, rigs] = await Promise.all([
      this.settings.values(this.transaction.manager, targetDay(until)),
      this.errors.lots(monthNumber(monthsBefore(until, months - 1)), monthNumber(until)),
      this.errors.rigs(),
    ]);
    const offsets = monthOffsets(lots);
    const settings = {
      ...drifting,
      familywiseError: Number(values['rig-scorecard.false-alarm-permille']) / 1000,
      minimumChange: Number(values['rig-scorecard.minimum-offset']),
      rigs: offsets.size,
    };
    return rigs.map(({ id, code, name }) => {
      const own = offsets.get(id) ?? [];
      const drift = findDrift(own, settings);
      return { code, name, months: own.map((month) => monthView(code, month)), drift: drift && driftView(drift) };
    });
  }
}

function monthsBefore(month: string, count: number): string {
  let first = month;
  for (let at = 0; at < count; at++) first = addDays(`${first}-01`, -1).slice(0, 7);
  return first;
}

function monthView(scopeCode: string, { month, n, offset, standardError }: MonthOffset): TrendMonth {
  const period = monthOfNumber(month);
  return {
    ...{ month: period, n, offset: errorText(offset) },
    ...{ low: errorText(offset - 1.96 * standardError), high: errorText(offset + 1.96 * standardError) },
    rowsUrl: rowsUrl('verification-done', { period, scopeType: 'rig', scopeCode }),
  };
}

const driftView = ({ direction, since, change }: Drift): DriftView => ({
  ...{ direction, since: monthOfNumber(since), change: errorText(change) },
});
