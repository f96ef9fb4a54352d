import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, monthNumber } from '#libs/rules';

/** One value of a setting, in force from a day until the next one's. */
export interface SettingVersion {
  effectiveFrom: string;
  value: unknown;
  setBy: string | null;
  setAt: Date;
  reason: string | null;
}

/** What came about under the values that a change of the past would replace. */
export interface PastChange {
  /** First and last day on which the new value is in force, up to today. */
  from: string;
  to: string;
  /** Months whose figures are compared with the new value. */
  months: number;
  /** Verdicts on meters of these months. */
  verdicts: number;
  /** Batches that were judged from the first to the last day. */
  rounds: number;
}

/** The rules' numbers as they were, are or will be on a day. */
@Injectable()
export class Settings {
  /**
   * @param day the day in Asia/Shanghai whose value is meant
   * @throws DomainError `setting-missing` when no value is in force by then
   */
  async value<T>(manager: EntityManager, key: string, day: string): Promise<T> {
    const [row] = await manager.query<{ value: T }[]>(
      `select value from settings where key = $1 and effective_from <= $2::date order by effective_from desc limit 1`,
      [key, day],
    );
    if (!row) throw new DomainError('setting-missing', { key, day });
    return row.value;
  }

  /** All keys at once. */
  async values(manager: EntityManager, day: string): Promise<Record<string, unknown>> {
    const [row] = await manager.query<[{ values: Record<string, unknown> }]>(
      `select coalesce(jsonb_object_agg(key, value), '{}') as values from (
         select distinct on (key) key, value from settings
         where effective_from <= $1::date order by key, effective_from desc) current`,
      [day],
    );
    return row.values;
  }

  /** Every value that each key ever had or will have, latest first. */
  async histories(manager: EntityManager, keys: readonly string[]): Promise<Map<string, SettingVersion[]>> {
    const rows = await manager.query<(SettingVersion & { key: string })[]>(
      `select s.key, to_char(s.effective_from, 'YYYY-MM-DD') as "effectiveFrom", s.value,
         u.name as "setBy", s.set_at as "setAt", s.reason
       from settings s left join users u on u.id = s.set_by_id
       where s.key = any($1) order by s.key, s.effective_from desc`,
      [keys],
    );
    const histories = new Map<string, SettingVersion[]>(keys.map((key) => [key, []]));
    for (const { key, ...version } of rows) histories.get(key)?.push(version);
    return histories;
  }

  /** What came about from one day to another. */
  async cameAbout(manager: EntityManager, from: string, to: string): Promise<PastChange> {
    const [row] = await manager.query<[Omit<PastChange, 'from' | 'to'>]>(
      `select
         ((extract(year from $2::date) - extract(year from $1::date)) * 12
           + extract(month from $2::date) - extract(month from $1::date) + 1)::int as months,
         (select coalesce(sum(tested), 0)::int from verification_tallies
          where scope_type = 'company' and scope_id = 0 and month between $3 and $4) as verdicts,
         (select count(*)::int from verification_rounds
          where (judged_at at time zone 'Asia/Shanghai')::date between $1 and $2) as rounds`,
      [from, to, monthNumber(from.slice(0, 7)), monthNumber(to.slice(0, 7))],
    );
    return { from, to, ...row };
  }
}
