import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { DataSource, type EntityManager } from 'typeorm';
import { CopyWriter, dataSourceOptions } from '#libs/persistence';
import { type Frame, FrameReader } from './backup-format.js';
import { openDatabase } from './database.js';
import { tell } from './product.js';

/** Takes the blocks of one table or file, and checks them at its end. */
interface Target {
  write: (content: Buffer) => Promise<void>;
  end: () => Promise<number | null>;
}

class Restorer {
  private target: Target | null = null;
  private hash: Hash = createHash('sha256');
  private tables = 0;
  private files = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly folder: string,
  ) {}

  /** @returns true at the tail */
  async take(frame: Frame, content: Buffer): Promise<boolean> {
    switch (frame.kind) {
      case 'head':
        await this.checkHead(frame.migrations);
        return false;
      case 'table':
        tell(frame.name);
        this.tables += 1;
        this.target = this.table(frame.name, frame.columns);
        return false;
      case 'file':
        this.files += 1;
        this.target = await this.file(frame.name);
        return false;
      case 'block':
        this.hash.update(content);
        await this.target?.write(content);
        return false;
      case 'end':
        await this.checkEnd(frame);
        return false;
      case 'tail':
        if (frame.tables !== this.tables || frame.files !== this.files)
          throw new Error('the backup is not whole 备份不完整');
        return true;
    }
  }

  private async checkHead(migrations: string[]): Promise<void> {
    const rows = await this.manager.query<{ name: string }[]>(`select name from typeorm_migrations order by id`);
    const here = rows.map(({ name }) => name);
    if (here.join() !== migrations.join()) {
      throw new Error(
        `the backup is of another version 备份版本不同: ${migrations.at(-1) ?? ''}, here ${here.at(-1) ?? ''}`,
      );
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

/** Reads a backup into an empty database, all of it or nothing, checking every count and hash on the way. */
export async function restore(file: string): Promise<void> {
  const { config, close } = await openDatabase();
  const dataSource = new DataSource(dataSourceOptions(config.ownerDatabaseUrl ?? config.databaseUrl, 2));
  try {
    await dataSource.initialize();
    await dataSource.transaction(async (manager) => {
      await checkEmpty(manager);
      await setConstraints(manager, 'deferrable initially deferred');
      const reader = new FrameReader(createReadStream(file).pipe(createGunzip()));
      const restorer = new Restorer(manager, join(config.dataDir, 'files'));
      for (let whole = false; !whole;) {
        const { frame, content } = await reader.next();
        whole = await restorer.take(frame, content);
      }
      await manager.query('set constraints all immediate');
      await setConstraints(manager, 'not deferrable');
      await settleSequences(manager);
    });
    tell(`restored 恢复完成: ${file}\n`);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await close();
  }
}
