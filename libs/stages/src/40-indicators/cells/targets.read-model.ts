import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import { addDays } from '#libs/rules';
import { INDICATORS, parsePeriod, rateOf, type IndicatorCode } from '#rules/40-indicators';
import { Settings } from '#stages/00-platform/settings';

/** Where a target is not the one of the dictionary but a setting, in permille. */
const targetSettings: Partial<Record<IndicatorCode, string>> = {
  'full-verification-pass': 'full-verification.pass-rate-permille',
};

/** What an indicator aimed at on a day, as a decimal; null without a target. */
export type TargetOn = (day: string) => string | null;

@Injectable()
export class Targets {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
  ) {}

  async of(code: IndicatorCode): Promise<TargetOn> {
    const first = INDICATORS.find((indicator) => indicator.code === code)?.targetPermille ?? null;
    const key = targetSettings[code];
    const histories = key === undefined ? null : await this.settings.histories(this.transaction.manager, [key]);
    const history = (key !== undefined && histories?.get(key)) || [];
    return (day) => {
      const permille =
        (history.find(({ effectiveFrom }) => effectiveFrom <= day)?.value as number | undefined) ?? first;
      return permille === null ? null : rateOf(permille, 1000);
    };
  }
}

/** The day whose target counts for a period: its last, or today while it runs. */
export function targetDay(period: string): string {
  const until = parsePeriod(period)?.until;
  const today = clock.today();
  const last = until === undefined ? today : addDays(until, -1);
  return last < today ? last : today;
}
