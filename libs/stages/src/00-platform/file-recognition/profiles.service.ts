import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { Audit } from '../audit/index.js';
import { ImportKinds, type Fault, type ImportKind } from '../import-kinds/index.js';
import { layoutOf, type KindLayout } from './kind-layout.js';
import { matchColumns, missingOf } from './match-columns.js';
import { headerFingerprint, ProfilesReadModel, type Profile, type ProfileMapping } from './profiles.read-model.js';
import { ProfilesRepository } from './profiles.repository.js';

export interface WantedProfile {
  kind: string;
  name: string;
  header: string[];
  mapping: ProfileMapping;
}

/** Saved ways of reading a layout; found again by the header of the next file. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly transaction: Transaction,
    private readonly kinds: ImportKinds,
    private readonly profiles: ProfilesReadModel,
    private readonly repository: ProfilesRepository,
    private readonly audit: Audit,
  ) {}

  list(): Promise<Profile[]> {
    return this.profiles.all(this.transaction.manager);
  }

  get kindLayouts(): KindLayout[] {
    return this.kinds.all.map((kind) => layoutOf(kind, []));
  }

  async save(actor: Actor, wanted: WantedProfile): Promise<Profile> {
    const kind = this.kinds.get(wanted.kind);
    refuseUnlessPermitted(actor, kind);
    checkMapping(kind, wanted);
    const { name, header } = wanted;
    const mapping = { ...wanted.mapping, header };
    const fingerprint = headerFingerprint(header);
    await this.transaction.run(async (manager) => {
      const id = await this.repository.save(manager, {
        ...{ kind: kind.name, name, fingerprint, mapping, createdById: actor.userId },
      });
      await this.audit.write(manager, actor, {
        ...{ action: 'import-profiles.save', objectType: 'import-profile', objectId: String(id) },
        after: { kind: kind.name, name, mapping: wanted.mapping },
      });
    });
    const saved = (await this.profiles.byFingerprint(this.transaction.manager, [fingerprint])).get(fingerprint);
    const profile = saved?.find((known) => known.kind === kind.name);
    if (!profile) throw new DomainError('not-found', { what: 'import profile', id: name });
    return profile;
  }

  /** The same layout is read in another way from now on. */
  async change(actor: Actor, id: number, { name, mapping }: Pick<Profile, 'name' | 'mapping'>): Promise<Profile> {
    return this.transaction.run(async (manager) => {
      const before = await this.profiles.one(manager, id);
      if (!before) throw new DomainError('not-found', { what: 'import profile', id: String(id) });
      const kind = this.kinds.get(before.kind);
      refuseUnlessPermitted(actor, kind);
      const header = before.mapping.header ?? Object.keys(before.mapping.columns);
      checkMapping(kind, { kind: kind.name, name, header, mapping });
      await this.repository.change(manager, id, { name, mapping: { ...mapping, header } });
      await this.audit.write(manager, actor, {
        ...{ action: 'import-profiles.save', objectType: 'import-profile', objectId: String(id) },
        ...{ before: { name: before.name, mapping: before.mapping }, after: { name, mapping } },
      });
      return { ...before, name, mapping: { ...mapping, header } };
    });
  }

  async remove(actor: Actor, id: number): Promise<void> {
    await this.transaction.run(async (manager) => {
      const before = await this.repository.remove(manager, id);
      if (!before) throw new DomainError('not-found', { what: 'import profile', id: String(id) });
      refuseUnlessPermitted(actor, this.kinds.get(before.kind));
      await this.audit.write(manager, actor, {
        ...{ action: 'import-profiles.remove', objectType: 'import-profile', objectId: String(id), before },
      });
    });
  }
}

function refuseUnlessPermitted(actor: Actor, { action }: ImportKind): void {
  if (!mayDo(actor.roles, action)) throw new DomainError('not-permitted', { action });
}

/** A profile that would leave something unread is refused at once, not at the next file. */
function checkMapping(kind: ImportKind, { header, mapping }: WantedProfile): void {
  const match = matchColumns(kind, header, mapping.columns);
  const names = new Set(kind.columns.map(({ name }) => name));
  const strange = Object.entries(mapping.columns).filter(
    ([, meaning]) => meaning !== '' && !names.has(meaning) && (kind.meaningOf?.(meaning) ?? null) === null,
  );
  const faults: Fault[] = [
    ...strange.map(([title, meaning]) => ({ code: 'column-meaning-unknown', params: { column: title, meaning } })),
    ...match.faults,
    ...missingOf(match, mapping.constants),
  ];
  if (faults.length === 0) return;
  const errors = faults.map(({ code, params }) => ({ pointer: '/mapping', code, params }));
  throw new DomainError('profile-incomplete', {}, errors);
}
