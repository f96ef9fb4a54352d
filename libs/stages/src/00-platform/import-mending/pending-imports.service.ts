import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction, type Import } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { Audit } from '../audit/index.js';
import { ImportKinds } from '../import-kinds/index.js';
import { ImportsRepository, notAllowed, type Started, unknownKind } from '../imports/index.js';

/** What may be done with a file that waits, beside committing it: read it once more, or throw it away. */
@Injectable()
export class PendingImports {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: ImportsRepository,
    private readonly kinds: ImportKinds,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /**
   * Asks for a new check of the stored file, as it is to be read now. Asked while one is under way it gives that one.
   * @param kindName what the file is, when it is not what it was taken for
   * @throws DomainError `transition-not-allowed`, `import-under-way`, `import-kind-unknown`
   */
  recheck(actor: Actor, id: string, kindName: string | null): Promise<Started> {
    return this.transaction.run(async (manager) => {
      const imported = await this.pending(manager, actor, id, 'checking');
      const kind = kindName === null ? imported.kind : this.kinds.get(kindName).name;
      this.refuseUnlessPermitted(actor, kind);
      const underWay = imported.state === 'checking' && !(await this.imports.hasFailed(manager, imported.jobId));
      if (underWay && imported.jobId !== null) return { id, jobId: imported.jobId };
      const asked = { key: id, payload: { importId: id } };
      const origin = { actorId: actor.userId, requestId: actor.requestId };
      const jobId = await this.jobs.ask(manager, 'imports.check', asked, origin);
      await this.imports.checking(manager, id, { kind, jobId });
      return { id, jobId };
    });
  }

  /**
   * Throws a file away that was not committed; the stored bytes stay as long as all that was handed over. Once more does nothing.
   * @throws DomainError `transition-not-allowed`, `import-under-way`
   */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.transaction.run(async (manager) => {
      const imported = await this.pending(manager, actor, id, 'discarded');
      if (imported.state === 'discarded') return;
      await this.imports.discarded(manager, id);
      await this.jobs.ask(manager, 'imports.clean', { key: id, payload: { importId: id } });
      const { fileName, kind, state } = imported;
      await this.audit.write(manager, actor, {
        ...{ action: 'imports.discard', objectType: 'import', objectId: id },
        ...{ before: { state }, after: { state: 'discarded', fileName, kind } },
      });
    });
  }

  /** @throws DomainError unless nothing of it was recorded and nobody is about to */
  private async pending(manager: EntityManager, actor: Actor, id: string, to: string): Promise<Import> {
    const imported = await this.imports.lockUnlessHeld(manager, id);
    this.refuseUnlessPermitted(actor, imported.kind);
    const { state } = imported;
    const stuck = state === 'committing' && (await this.imports.hasFailed(manager, imported.jobId));
    const waits = ['ready', 'failed', 'checking'].includes(state) || stuck;
    if (!waits && !(state === 'discarded' && to === 'discarded')) throw notAllowed(imported, to);
    return imported;
  }

  private refuseUnlessPermitted(actor: Actor, kindName: string): void {
    if (kindName === unknownKind) return;
    const { action } = this.kinds.get(kindName);
    if (!mayDo(actor.roles, action)) throw new DomainError('not-permitted', { action });
  }
}
