import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkIfMatch, type Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { checkOrgPlace, type OrgLevel } from '#rules/00-platform';
import { Audit } from '../audit/index.js';
import type { ChangeOrgUnit, CreateOrgUnit, OrgUnitView } from './org-units.dto.js';
import { OrgUnits } from './org-units.read-model.js';
import { OrgUnitsRepository } from './org-units.repository.js';

@Injectable()
export class OrgUnitsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: OrgUnitsRepository,
    private readonly units: OrgUnits,
    private readonly audit: Audit,
  ) {}

  create(actor: Actor, { code, name, level, parentCode }: CreateOrgUnit): Promise<OrgUnitView> {
    return this.transaction.run(async (manager) => {
      await this.repository.lock(manager);
      const parentId = await this.place(manager, level, parentCode ?? null);
      await this.repository.add(manager, { code, name, level, parentId });
      const unit = await this.units.one(code, manager);
      const act = { action: 'org-units.create', objectType: 'org-unit', objectId: code, after: audited(unit) };
      await this.audit.write(manager, actor, act);
      return unit;
    });
  }

  change(actor: Actor, code: string, wanted: ChangeOrgUnit, ifMatch: string): Promise<OrgUnitView> {
    return this.transaction.run(async (manager) => {
      await this.repository.lock(manager);
      const before = await this.units.one(code, manager);
      checkIfMatch(ifMatch, before.revision, { current: audited(before), wanted });
      const parentId = await this.place(manager, before.level, wanted.parentCode ?? before.parentCode);
      await this.repository.change(manager, { code, name: wanted.name ?? before.name, parentId });
      const unit = await this.units.one(code, manager);
      await this.audit.write(manager, actor, {
        ...{ action: 'org-units.change', objectType: 'org-unit', objectId: code },
        ...{ before: audited(before), after: audited(unit) },
      });
      return unit;
    });
  }

  /** The unit above, where one of this level may stand. */
  private async place(manager: EntityManager, level: OrgLevel, parentCode: string | null): Promise<number | null> {
    const parent = parentCode === null ? null : await this.repository.find(manager, parentCode);
    const check = checkOrgPlace(level, parent?.level ?? null);
    switch (check.kind) {
      case 'ok':
        return parent?.id ?? null;
      case 'needs-parent':
        throw refused('org-unit-misplaced', { level, expected: check.level }, parentCode);
      case 'is-root':
        throw refused('org-unit-is-root', { level }, parentCode);
    }
  }
}

function refused(code: string, params: Record<string, string>, received: string | null): DomainError {
  return new DomainError(code, params, [{ pointer: '/parentCode', code, params, received }]);
}

const audited = ({ name, level, parentCode }: OrgUnitView): Record<string, unknown> => ({ name, level, parentCode });
