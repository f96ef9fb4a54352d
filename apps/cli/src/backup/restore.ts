import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DataSource, type EntityManager } from 'typeorm';
import { CopyWriter, dataSourceOptions, Transaction } from '#libs/persistence';
import { AnchorFile, AuditAnchors, AuditKeys, ChainHeads } from '#stages/00-platform/audit-proof';
import type { Frame } from './backup-format.js';
import { checkBackup, framesOf } from './check-backup.js';
import { openDatabase } from '../database.js';
import { tell } from '../product.js';

/** Takes the blocks of one table or file, and checks them at its end. */
interface Target {
  write: (content: Buffer) => Promise<void>;
  end: () => Promise<number | null>;
}

class Restorer {
  private target: Target | null = null;
  private hash: Hash = createHash('sha256');

  constructor(
    private readonly manager: EntityManager,
    private readonly folder: string,
  ) {}

  async take(frame: Frame, content: Buffer): Promise<void> {
    switch (frame.kind) {
      case 'head':
      case 'anchors':
      case 'tail':
        return;
      case 'table':
        tell(frame.name);
        this.target = this.table(frame.name, frame.columns);
        return;
      case 'file':
        this.target = await this.file(frame.name);
        return;
      case 'block':
        this.hash.update(content);
        await this.target?.write(content);
        return;
      case 'end':
        return this.checkEnd(frame);
    }
  }

  private table(name: string, columns: string[]): Target {
    const list = columns.map((column) => `"${column}"`).join(', ');
    const writer = new CopyWriter(this.manager, `"${name}" (${list})`);
    return { write: (content) => writer.write(content), end: () => writer.end() };
  }

  private async file(sha256: string): Promise<Target> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a file name: ${sha256}`);
    const path = join(this.folder, sha256.slice(0, 2), sha256);
    await mkdir(dirname(path), { recursive: true });
    const handle: FileHandle = await open(path, 'w');
    return {
      write: async (content) => {
        await handle.write(content);
      },
      end: async () => {
        await handle.sync();
        await handle.close();
        return null;
      },
    };
  }

  private async checkEnd(frame: { name: string; rows: number; sha256: string }): Promise<void> {
    const rows = await this.target?.end();
    const sha256 = this.hash.digest('hex');
    this.hash = createHash('sha256');
    this.target = null;
    if (sha256 !== frame.sha256) throw new Error(`${frame.name}: the content is damaged 内容损坏`);
    if (typeof rows === 'number' && rows !== frame.rows)
      throw new Error(`${frame.name}: ${rows} rows, ${frame.rows} expected`);
  }
}

async function checkEmpty(manager: EntityManager): Promise<void> {
  const [found] = await manager.query<{ filled: boolean }[]>(
    `select exists (select from batches) or exists (select from users) or exists (select from audit_entries) as filled`,
  );
  if (found?.filled)
    throw new Error('restore needs an empty database 只能恢复到空数据库 (DEMO=off, or a new DATA_DIR)');
  await manager.query(`truncate settings`);
}

/** Tables are read in any order: foreign keys wait for the end of this transaction. */
async function setConstraints(
  manager: EntityManager,
  timing: 'deferrable initially deferred' | 'not deferrable',
): Promise<void> {
  const keys = await manager.query<{ tableName: string; name: string }[]>(
    `select conrelid::regclass::text as "tableName", conname as name from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  for (const { tableName, name } of keys) {
    await manager.query(`alter table ${tableName} alter constraint "${name}" ${timing}`);
  }
}

async function settleSequences(manager: EntityManager): Promise<void> {
  const columns = await manager.query<{ table: string; column: string }[]>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column } of columns) {
    await manager.query(
      `select setval(pg_get_serial_sequence('"${table}"', '${column}'), coalesce(max("${column}"), 0) + 1, false) from "${table}"`,
    );
  }
}

export interface RestoreOptions {
  /** The key that signed the audit is lost: its entries can no longer be checked. */
  newAuditKey?: boolean;
}

/** Reads a backup into an empty database, all of it or nothing, once every count and hash of it has been found right. */
export async function restore(file: string, { newAuditKey = false }: RestoreOptions = {}): Promise<void> {
  const head = await checkBackup(file);
  const { config, close } = await openDatabase();
  const dataSource = new DataSource(dataSourceOptions(config.ownerDatabaseUrl ?? config.databaseUrl, 2));
  try {
    const keys = new AuditKeys(config);
    if (head.auditKey !== null && !keys.knows(head.auditKey) && !newAuditKey) throw new Error(keyWanted(head.auditKey));
    await dataSource.initialize();
    await dataSource.transaction((manager) => fill(manager, file, join(config.dataDir, 'files')));
    const anchors = new AnchorFile(config.dataDir);
    if ((await anchors.lines()).length === 0 && !newAuditKey) await anchors.add(head.anchors);
    await new AuditAnchors(config, keys, new ChainHeads(), new Transaction(dataSource)).restored();
    tell(`restored 恢复完成: ${file}\n`);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await close();
  }
}

async function fill(manager: EntityManager, file: string, folder: string): Promise<void> {
  await checkEmpty(manager);
  await setConstraints(manager, 'deferrable initially deferred');
  const restorer = new Restorer(manager, folder);
  for await (const { frame, content } of framesOf(file)) await restorer.take(frame, content);
  // They were in the backup, and are in the data folder now, wherever they were before.
  await manager.query(`update attachments set in_s3 = false`);
  await manager.query('set constraints all immediate');
  await setConstraints(manager, 'not deferrable');
  await settleSequences(manager);
}

const keyWanted = (name: string): string =>
  `put the audit key ${name} into DATA_DIR/audit.key or AUDIT_KEY first; if it is lost, add --new-audit-key. ` +
  `请先把审计密钥 ${name} 放入 DATA_DIR/audit.key 或 AUDIT_KEY；若已丢失，请加 --new-audit-key`;
