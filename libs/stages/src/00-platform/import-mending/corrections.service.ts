import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction, type Import } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { Audit } from '../audit/index.js';
import { CorrectionsRepository, type Correction, type MendedCell } from '../import-errors/index.js';
import { ImportKinds } from '../import-kinds/index.js';
import { ImportsRepository, notAllowed } from '../imports/index.js';

/** How many of the cells that one correction has mended the audit lists one by one. */
const mostListed = 20;

/** Wrong cells mended where they stand. What was captured stays in the file; the next check reads the corrections over it. */
@Injectable()
export class Corrections {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: ImportsRepository,
    private readonly kinds: ImportKinds,
    private readonly corrections: CorrectionsRepository,
    private readonly audit: Audit,
  ) {}

  /**
   * Only cells in error can be mended: nobody changes a good value on its way in.
   * @throws DomainError `transition-not-allowed`, `column-not-in-file`, `not-in-error`
   */
  mend(actor: Actor, id: string, correction: Correction): Promise<number> {
    return this.transaction.run(async (manager) => {
      const imported = await this.imports.lockUnlessHeld(manager, id);
      if (imported.state !== 'ready') throw notAllowed(imported, 'checking');
      const { action } = this.kinds.get(imported.kind);
      if (!mayDo(actor.roles, action)) throw new DomainError('not-permitted', { action });
      const { row, column, value } = correction;
      const place = headerOf(imported).indexOf(column);
      if (place < 0) throw new DomainError('column-not-in-file', { column });
      const cells = await this.corrections.mend(manager, id, { ...correction, place, by: actor.userId });
      if (cells.length === 0) throw new DomainError('not-in-error', { row, column });
      await this.audit.write(manager, actor, {
        ...{ action: 'imports.correct', objectType: 'import', objectId: id },
        before: { column, cells: cells.slice(0, mostListed).map(listed) },
        after: { file: imported.fileName, column, value, cells: cells.length },
      });
      return cells.length;
    });
  }
}

const listed = ({ row, before }: MendedCell): { row: number; before: string | null } => ({ row, before });

function headerOf({ recognised }: Import): readonly string[] {
  return (recognised as { header?: string[] } | null)?.header ?? [];
}
