import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { shanghaiDay } from '#libs/rules';
import type { CheckDigitMode } from '#rules/11-arrival';
import { Reference, type KnownRig, type KnownStaff } from '#stages/00-platform/reference';
import { Settings } from '#stages/00-platform/settings';

/** What the rows of a rig file are checked against. */
export interface RowContext {
  rigs: ReadonlyMap<string, KnownRig>;
  staff: ReadonlyMap<string, KnownStaff>;
  checkDigit: CheckDigitMode;
  lapsedRig: 'refuse' | 'flag';
  /** What becomes of results that cannot be right. */
  implausible: 'refuse' | 'flag';
  now: Date;
}

@Injectable()
export class RowChecks {
  constructor(
    private readonly reference: Reference,
    private readonly settings: Settings,
  ) {}

  async context(manager: EntityManager): Promise<RowContext> {
    const now = clock.now();
    const today = shanghaiDay(now);
    return {
      rigs: await this.reference.rigs(manager),
      staff: await this.reference.staff(manager),
      checkDigit: await this.settings.value<CheckDigitMode>(manager, 'asset-number.check-digit', today),
      lapsedRig: await this.settings.value<'refuse' | 'flag'>(manager, 'full-verification.lapsed-rig', today),
      implausible: await this.settings.value<'refuse' | 'flag'>(manager, 'full-verification.implausible', today),
      now,
    };
  }
}
