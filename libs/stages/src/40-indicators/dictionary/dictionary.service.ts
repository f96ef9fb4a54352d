import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import type { Actor, Language } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { INDICATORS } from '#rules/40-indicators';
import { Audit } from '#stages/00-platform/audit';
import { periodRange, Targets } from '../cells/index.js';
import type { AskRecompute, IndicatorView } from './dictionary.dto.js';

@Injectable()
export class DictionaryService {
  constructor(
    private readonly transaction: Transaction,
    private readonly targets: Targets,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** What is computed, and how, in the reader's language. */
  async list(language: Language): Promise<IndicatorView[]> {
    const today = clock.today();
    return Promise.all(
      INDICATORS.map(async (indicator) => ({
        code: indicator.code,
        name: indicator.name[language],
        numerator: indicator.numerator[language],
        denominator: indicator.denominator[language],
        howComputed: indicator.howComputed[language],
        family: indicator.family,
        scopes: [...indicator.scopes],
        target: (await this.targets.of(indicator.code))(today),
        owner: indicator.owner,
        ruleVersion: indicator.ruleVersion,
      })),
    );
  }

  /** Asks for a full recomputation; gives the job's id. */
  async askRecompute(actor: Actor, { from, to }: AskRecompute): Promise<string> {
    periodRange(from, to);
    const payload = { from: from ?? '', to: to ?? '' };
    return this.transaction.run(async (manager) => {
      const origin = { actorId: actor.userId, requestId: actor.requestId };
      const work = { key: `${payload.from}/${payload.to}`, payload };
      const id = await this.jobs.ask(manager, 'indicators.recompute', work, origin);
      const act = { action: 'indicators.recompute', objectType: 'job', objectId: id, after: payload };
      await this.audit.write(manager, actor, act);
      return id;
    });
  }
}
