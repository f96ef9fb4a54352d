import { Injectable } from '@nestjs/common';
import { Transaction, type Import } from '#libs/persistence';
import { Jobs, type RunningJob } from '#libs/queues';
import { DomainError } from '#libs/rules';
import { system } from '../audit/index.js';
import { ImportKinds } from '../import-kinds/index.js';
import { CheckImport } from './check-import.service.js';
import { ImportsRepository } from './imports.repository.js';

/** Makes facts of staged rows, in one transaction that holds the import: cut off it has done nothing, run again it does nothing. */
@Injectable()
export class CommitImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: ImportsRepository,
    private readonly kinds: ImportKinds,
    private readonly jobs: Jobs,
    private readonly checks: CheckImport,
  ) {}

  async run(importId: string, job: RunningJob): Promise<void> {
    try {
      if (await this.imports.isStale(this.transaction.manager, importId)) await this.checks.again(importId, job);
      await this.transaction.run(async (manager) => {
        const imported = await this.imports.lock(manager, importId);
        if (imported.state !== 'committing') return;
        refuseUnlessAsked(imported);
        const actor = (await this.imports.askedBy(manager, job.id)) ?? system;
        const counts = await this.kinds.get(imported.kind).commit(manager, { imported, actor }, job);
        await this.imports.committed(manager, importId, counts);
        await this.jobs.ask(manager, 'imports.clean', { key: importId, payload: { importId } });
      });
    } catch (error) {
      if (error instanceof DomainError) await this.refused(importId, error);
      const fault = dataFaultOf(error);
      if (fault === null) throw error;
      await this.transaction.run((manager) => this.imports.notKept(manager, importId, fault));
    }
  }

  /** Takes away staged rows that nobody needs any more. */
  async clean(importId: string): Promise<void> {
    await this.transaction.run(async (manager) => {
      const imported = await this.imports.lock(manager, importId);
      const { kind, state } = imported;
      await this.checks.takeBack(manager, imported);
      if (state === 'committed' || state === 'undone') await this.kinds.get(kind).clean?.(manager, importId);
    });
  }

  private async refused(importId: string, { code }: DomainError): Promise<void> {
    await this.transaction.run(async (manager) => {
      const asked = { key: importId, payload: { importId } };
      const recheck = code === 'import-outdated' ? await this.jobs.ask(manager, 'imports.check', asked) : null;
      await this.imports.commitRefused(manager, importId, recheck);
    });
  }
}

/**
 * What was asked for is what is done, also when the check before the commit has found more than the one that people saw.
 * @throws DomainError `import-has-errors`, `correction-needs-reason`
 */
export function refuseUnlessAsked({ mode, reason, errorRows, changedRows }: Import): void {
  if (mode === 'all-or-nothing' && errorRows > 0) throw new DomainError('import-has-errors', { errorRows });
  if (changedRows > 0 && reason === null) throw new DomainError('correction-needs-reason', { changedRows });
}

/**
 * What the database says of values that it cannot keep, as SQL's classes 22 and 23 name them; null of anything else. To try again
 * would be in vain: whoever handed the file over has to know.
 */
function dataFaultOf(error: unknown): string | null {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  const state = driverError?.code ?? code ?? '';
  return /^2[23][0-9A-Z]{3}$/.test(state) && error instanceof Error ? `${state} ${error.message.slice(0, 200)}` : null;
}
