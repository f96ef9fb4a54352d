import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { Jobs } from '#libs/queues';
import { addDays } from '#libs/rules';
import { Settings, type PastChange, type SettingVersion } from './settings.read-model.js';

/** Values that are set for days that are over. */
@Injectable()
export class PastChanges {
  constructor(
    private readonly settings: Settings,
    private readonly jobs: Jobs,
  ) {}

  /** What a value from this day on touches, up to the next value or today; null when the day is not past. */
  async of(manager: EntityManager, history: readonly SettingVersion[], from: string): Promise<PastChange | null> {
    const today = clock.today();
    if (from >= today) return null;
    const next = history.findLast((version) => version.effectiveFrom > from)?.effectiveFrom;
    const until = next === undefined || next > today ? today : addDays(next, -1);
    return this.settings.cameAbout(manager, from, until);
  }

  /** Figures of the months are proven against the facts once more. */
  async recompute(manager: EntityManager, { userId, requestId }: Actor, { from, to }: PastChange): Promise<void> {
    const payload = { from: from.slice(0, 7), to: to.slice(0, 7) };
    const work = { key: `${payload.from}/${payload.to}`, payload };
    await this.jobs.ask(manager, 'indicators.recompute', work, { actorId: userId, requestId });
  }
}
