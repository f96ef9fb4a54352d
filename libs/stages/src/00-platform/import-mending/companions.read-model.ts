import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { CompanionList } from './mending.dto.js';

/** The kinds that hold one half of a verification, and the kind of the other half. */
const others: Readonly<Record<string, string>> = { 'detect-rslt': 'basicerr', basicerr: 'detect-rslt' };

/** Whether the other halves of some of its meters were recorded already. */
const otherHalf = (table: string): string => `exists (
  select from ${table} c where c.asset_no = any(select jsonb_array_elements_text(i.contents -> 'sample'))
    and c.task_no = any(select jsonb_array_elements_text(i.contents -> 'tasks'))
    and (c.import_id is null or c.import_id in (select id from imports where state = 'committed')))`;

@Injectable()
export class CompanionsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Pending files of the other kind that name the same tasks; and which half is still waited for when nobody has brought it. */
  async of(importId: string): Promise<CompanionList> {
    const [found] = await this.transaction.manager.query<{ kind: string; recorded: boolean }[]>(
      `select i.kind, case i.kind when 'basicerr' then ${otherHalf('rig_results')}
         when 'detect-rslt' then ${otherHalf('rig_readings')} else true end as recorded
       from imports i where i.id = $1 and i.state = 'ready'`,
      [importId],
    );
    const kind = others[found?.kind ?? ''];
    if (!found || kind === undefined) return { items: [], waitsFor: null };
    const items = await this.transaction.manager.query<CompanionList['items']>(
      `select o.id, o.kind, o.file_name as "fileName", o.state, o.rows, o.error_rows as "errorRows",
         o.changed_rows as "changedRows", (o.contents ->> 'meters')::int as meters
       from imports i join imports o on o.kind = $2 and o.state = 'ready' and o.id <> i.id
         and jsonb_exists_any(o.contents -> 'tasks', array(select jsonb_array_elements_text(i.contents -> 'tasks')))
       where i.id = $1 order by o.created_at desc limit 10`,
      [importId, kind],
    );
    return { items, waitsFor: items.length > 0 || found.recorded ? null : kind };
  }
}
