import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { checkIfMatch, type Actor, type Language } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { Audit } from '../audit/index.js';
import { declarations, isSecurityPolicy } from './declarations.js';
import type { Declaration } from './declare.js';
import { PastChanges } from './past-changes.service.js';
import type { PutSetting } from './settings.dto.js';
import { Settings, type PastChange, type SettingVersion } from './settings.read-model.js';
import { SettingsRepository } from './settings.repository.js';
import { fits, spokenShape, type Shape } from './shape.js';

/** A setting as it is in force today. */
export interface SettingNow {
  key: string;
  title: string;
  rule: string;
  allowed: string;
  shape: Shape;
  securityPolicy: boolean;
  value: unknown;
  effectiveFrom: string;
  coming: SettingVersion | null;
  revision: string;
}

export interface SettingStory extends SettingNow {
  history: SettingVersion[];
}

@Injectable()
export class SettingsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly repository: SettingsRepository,
    private readonly audit: Audit,
    private readonly pastChanges: PastChanges,
  ) {}

  async list(language: Language): Promise<SettingNow[]> {
    const histories = await this.settings.histories(this.transaction.manager, Object.keys(declarations));
    return [...histories].map(([key, history]) => nowOf(key, history, language));
  }

  async one(key: string, language: Language): Promise<SettingStory> {
    declarationOf(key);
    const history = await this.history(this.transaction.manager, key);
    return { ...nowOf(key, history, language), history };
  }

  /** What a value from this day on would touch; null when the day is not past. */
  async past(key: string, from: string): Promise<PastChange | null> {
    declarationOf(key);
    const { manager } = this.transaction;
    return this.pastChanges.of(manager, await this.history(manager, key), from);
  }

  /**
   * A new value from a day on; the audit entry keeps what was in force on that day before. The rules of signing in are the
   * security administrator's, all others the system administrator's. A value of the past is audited with what came about under the
   * one that it replaces, and the figures of its months are computed again.
   */
  async put(actor: Actor, key: string, wanted: PutSetting, ifMatch: string): Promise<SettingStory> {
    const { shape } = declarationOf(key);
    const action = isSecurityPolicy(key) ? 'security-policy.write' : 'settings.write';
    if (!mayDo(actor.roles, action)) throw new DomainError('not-permitted', { action });
    const { value, effectiveFrom, reason } = wanted;
    if (!fits(shape, value)) throw refused(key, value, spokenShape(shape));
    return this.transaction.run(async (manager) => {
      await this.repository.lock(manager, key);
      const history = await this.history(manager, key);
      const [latest] = history;
      checkIfMatch(ifMatch, revisionOf(history), { current: latest, wanted });
      const past = await this.pastChanges.of(manager, history, effectiveFrom);
      await this.repository.put(manager, { key, effectiveFrom, value, reason, setById: actor.userId });
      const changed = await this.history(manager, key);
      const before = history.find((version) => version.effectiveFrom <= effectiveFrom);
      await this.audit.write(manager, actor, {
        ...{ action: 'settings.put', objectType: 'setting', objectId: key, reason },
        before: before && { value: before.value, effectiveFrom: before.effectiveFrom },
        after: { value, effectiveFrom, ...(past && { past }) },
      });
      if (past) await this.pastChanges.recompute(manager, actor, past);
      return { ...nowOf(key, changed, actor.language), history: changed };
    });
  }

  private async history(manager: EntityManager, key: string): Promise<SettingVersion[]> {
    return (await this.settings.histories(manager, [key])).get(key) ?? [];
  }
}

function nowOf(key: string, history: SettingVersion[], language: Language): SettingNow {
  const { title, rule, shape } = declarationOf(key);
  const today = clock.today();
  const current = history.find((version) => version.effectiveFrom <= today);
  if (!current) throw new DomainError('setting-missing', { key, day: today });
  const { value, effectiveFrom } = current;
  const texts = { title: title[language], rule: rule[language], allowed: spokenShape(shape) };
  const coming = history.findLast((version) => version.effectiveFrom > today) ?? null;
  return {
    ...{ key, ...texts, shape, securityPolicy: isSecurityPolicy(key) },
    ...{ value, effectiveFrom, coming, revision: revisionOf(history) },
  };
}

function declarationOf(key: string): Declaration {
  const declaration = declarations[key];
  if (!declaration) throw new DomainError('not-found', { what: 'setting', id: key });
  return declaration;
}

function refused(key: string, received: unknown, expected: string): DomainError {
  const fault = { pointer: '/value', code: 'setting-value-refused', params: { key, expected }, received, expected };
  return new DomainError('setting-value-refused', { key, expected }, [fault]);
}

/** Changes whenever a value is added or replaced. */
function revisionOf(history: SettingVersion[]): string {
  const latest = Math.max(0, ...history.map((version) => version.setAt.getTime()));
  return `${history.length}-${latest}`;
}
