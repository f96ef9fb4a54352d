import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction, type Import } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { Audit } from '../audit/index.js';
import { ImportKinds, type ImportKind } from '../import-kinds/index.js';
import { refuseUnlessAsked } from './commit-import.service.js';
import type { CommitWish } from './imports.dto.js';
import { ImportsRepository } from './imports.repository.js';

/** What is under way, and the job that does it. */
export interface Started {
  id: string;
  jobId: string;
}

/** What may be done next in each state. */
const allowedIn: Readonly<Record<string, readonly string[]>> = {
  checking: [],
  ready: ['committing', 'checking', 'discarded'],
  failed: ['checking', 'discarded'],
  committing: [],
  committed: ['undone'],
  undone: [],
  discarded: [],
};

/** The life of an import: handed over, committed, undone. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: ImportsRepository,
    private readonly kinds: ImportKinds,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** An import of a file that is kept; its check is asked for in the same transaction. */
  async start(
    manager: EntityManager,
    actor: Actor,
    file: { kind: string; fileName: string; sha256: string },
  ): Promise<Started> {
    const id = randomUUID();
    const jobId = await this.ask(manager, 'imports.check', id, actor);
    await this.imports.insert(manager, { ...file, id, jobId, createdById: actor.userId });
    await this.audit.write(manager, actor, {
      ...{ action: 'imports.upload', objectType: 'import', objectId: id, after: file },
    });
    return { id, jobId };
  }

  /**
   * Asks for the commit of a checked file, and of those that belong to it. Asked again it gives the same answer and does nothing
   * more. @throws DomainError `transition-not-allowed`, `import-has-errors`, `correction-needs-reason`
   */
  commit(actor: Actor, id: string, { together = [], ...wish }: CommitWish): Promise<Started> {
    return this.transaction.run(async (manager) => {
      const started = new Map<string, Started>();
      // In one order for everybody: who asks for the same from the other side waits.
      for (const each of [...new Set([id, ...together])].sort()) {
        started.set(each, await this.commitOne(manager, actor, each, wish));
      }
      return started.get(id) ?? { id, jobId: '' };
    });
  }

  /** @throws DomainError `transition-not-allowed`; `import-in-use` once later steps rest on the import */
  async undo(actor: Actor, id: string, reason: string): Promise<void> {
    await this.transaction.run(async (manager) => {
      const imported = await this.imports.lock(manager, id);
      const kind = this.permittedKind(actor, imported);
      if (imported.state !== 'committed') throw notAllowed(imported, 'undone');
      await this.imports.undone(manager, id, reason);
      await this.ask(manager, 'imports.clean', id, actor);
      await kind.undo(manager, imported, reason, actor);
    });
  }

  private async commitOne(
    manager: EntityManager,
    actor: Actor,
    id: string,
    { mode, reason = null }: { mode: string; reason?: string | null },
  ): Promise<Started> {
    const imported = await this.imports.lock(manager, id);
    this.permittedKind(actor, imported);
    const { state, jobId } = imported;
    const underWay = state === 'committed' || state === 'committing';
    const stuck = state === 'committing' && (await this.imports.hasFailed(manager, jobId));
    if (underWay && !stuck && jobId !== null) return { id, jobId };
    if (state !== 'ready' && !stuck) throw notAllowed(imported, 'committing');
    refuseUnlessAsked({ ...imported, mode, reason });
    const commitJobId = await this.ask(manager, 'imports.commit', id, actor);
    await this.imports.committing(manager, id, { mode, reason, jobId: commitJobId });
    return { id, jobId: commitJobId };
  }

  private permittedKind(actor: Actor, imported: Import): ImportKind {
    const kind = this.kinds.find(imported.kind);
    if (!kind) throw notAllowed(imported, 'committing');
    if (!mayDo(actor.roles, kind.action)) throw new DomainError('not-permitted', { action: kind.action });
    return kind;
  }

  private ask(
    manager: EntityManager,
    job: 'imports.check' | 'imports.commit' | 'imports.clean',
    importId: string,
    { userId: actorId, requestId }: Actor,
  ): Promise<string> {
    return this.jobs.ask(manager, job, { key: importId, payload: { importId } }, { actorId, requestId });
  }
}

export function notAllowed({ fileName, state }: Import, to: string): DomainError {
  return new DomainError('transition-not-allowed', {
    what: fileName,
    from: state,
    to,
    allowed: allowedIn[state] ?? [],
  });
}
