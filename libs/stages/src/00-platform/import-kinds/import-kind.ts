import type { EntityManager } from 'typeorm';
import type { Import } from '#libs/persistence';
import type { RunningJob } from '#libs/queues';
import type { Action } from '#rules/00-platform';
import type { AuditActor } from '../audit/index.js';
import type { Row } from '../rows/index.js';
import type { ImportCheck } from './import-check.js';

/** A column that a kind of file has. */
export interface ImportColumn {
  /** As the provincial platform's tables name it. */
  name: string;
  /** What else stands over it in files that people bring, the usual one first. */
  titles: readonly string[];
  required?: boolean;
}

/** What becomes of the rows that are not in error; the rest of them is new. */
export interface SetCounts {
  changedRows: number;
  duplicateRows: number;
}

/** Takes the rows of one file, in order, one call a row: what is kept between calls decides the memory of a large import. */
export interface RowTaker {
  take(row: Row, number: number): void;
  /** Whether a row that is cut off or has cells too many is no data at all, as a line of signatures is: then it is told, not refused. */
  passesOver?(row: Row, number: number): boolean;
  /** A row that was refused before it came here, because it is cut off or has cells too many. */
  missed?(row: Row): void;
  /** Between two blocks of rows: what has to be asked of the database. */
  settle?(): Promise<void>;
  /** After the last row. */
  end?(): Promise<void>;
}

/** A kind of file: how its rows are read, checked against what is known, committed and undone. */
export interface ImportKind {
  readonly name: string;
  /** What the caller must be permitted to do. */
  readonly action: Action;
  readonly columns: readonly ImportColumn[];
  /** What a column stands for that is not in the list, written so that `begin` understands it; null of a column to be ignored. */
  readonly meaningOf?: (title: string) => string | null;
  /** What the file lacks though all required columns are there: a code of the problems. */
  readonly lacks?: (meanings: readonly string[], columns: readonly string[]) => string | null;
  begin(check: ImportCheck): Promise<RowTaker>;
  /** After the last row, on the rows staged: what is repeated, foreign, already there. Refused rows are no longer staged. */
  compare(check: ImportCheck): Promise<SetCounts>;
  /** In the transaction that holds the import; to be done once however often it runs. Writes its own audit entry. */
  commit(manager: EntityManager, committed: CommittedImport, job: RunningJob): Promise<SetCounts>;
  /** In one transaction. @throws DomainError `import-in-use` once later steps rest on the import */
  undo(manager: EntityManager, imported: Import, reason: string, actor: AuditActor): Promise<void>;
  /** Takes away what a check has staged. */
  discard(manager: EntityManager, importId: string): Promise<void>;
  /** Some time after a commit or an undo: staged rows that nobody needs any more. */
  clean?(manager: EntityManager, importId: string): Promise<void>;
}

/** An import that is being committed, and who asked for it. */
export interface CommittedImport {
  imported: Import;
  actor: AuditActor;
}
