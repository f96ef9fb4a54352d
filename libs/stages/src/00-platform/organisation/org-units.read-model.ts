import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { OrgUnitView } from './org-units.dto.js';

const columns = `o.code, o.name, o.level, p.code as "parentCode", o.xmin::text as revision,
  (select count(*)::int from users u where u.org_unit_id = o.id and not u.disabled) as people`;

/** The organisation, from the root down; a company has hundreds of units, which is one page. */
@Injectable()
export class OrgUnits {
  constructor(private readonly transaction: Transaction) {}

  tree(): Promise<OrgUnitView[]> {
    return this.transaction.manager.query<OrgUnitView[]>(
      `with recursive below as (
         select id, array[code] as path from org_units where parent_id is null
         union all
         select o.id, path || o.code from org_units o join below b on b.id = o.parent_id)
       select ${columns} from below join org_units o using (id) left join org_units p on p.id = o.parent_id
       order by below.path`,
    );
  }

  async one(code: string, manager = this.transaction.manager): Promise<OrgUnitView> {
    const [unit] = await manager.query<OrgUnitView[]>(
      `select ${columns} from org_units o left join org_units p on p.id = o.parent_id where o.code = $1`,
      [code],
    );
    if (!unit) throw new DomainError('not-found', { what: 'organisation unit', id: code });
    return unit;
  }
}
