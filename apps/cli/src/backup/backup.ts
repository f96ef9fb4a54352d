import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import { DataSource, type EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Config } from '#libs/config';
import { copyRows, dataSourceOptions } from '#libs/persistence';
import { S3Store } from '#stages/00-platform/attachments';
import { AnchorFile, AuditKeys } from '#stages/00-platform/audit-proof';
import { encodeFrame, type Frame, leftOut } from './backup-format.js';
import { openDatabase } from '../database.js';
import { tell } from '../product.js';

interface TableRow {
  name: string;
  columns: string[];
}

class BackupWriter {
  constructor(private readonly gzip: Gzip) {}

  async frame(frame: Frame, content?: Buffer): Promise<void> {
    if (!this.gzip.write(encodeFrame(frame, content))) await once(this.gzip, 'drain');
  }

  /** The blocks of one table or file, and their end. */
  async content(name: string, source: Readable): Promise<string> {
    const hash = createHash('sha256');
    let rows = 0;
    for await (const chunk of source as AsyncIterable<Buffer>) {
      hash.update(chunk);
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
      await this.frame({ kind: 'block', bytes: chunk.length }, chunk);
    }
    const sha256 = hash.digest('hex');
    await this.frame({ kind: 'end', name, rows, sha256 });
    return sha256;
  }
}

async function tablesOf(manager: EntityManager): Promise<TableRow[]> {
  const rows = await manager.query<TableRow[]>(
    `select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' group by 1 order by 1`,
  );
  return rows.filter((row) => !leftOut.has(row.name));
}

async function writeTables(manager: EntityManager, writer: BackupWriter): Promise<number> {
  const tables = await tablesOf(manager);
  for (const [index, { name, columns }] of tables.entries()) {
    tell(`${index + 1}/${tables.length} ${name}`);
    await writer.frame({ kind: 'table', name, columns });
    const list = columns.map((column) => `"${column}"`).join(', ');
    await writer.content(name, copyRows(manager, `select ${list} from "${name}"`));
  }
  return tables.length;
}

/** Files that were handed over, and attachments wherever they are: a backup that leans on another store is none. */
async function writeFiles(manager: EntityManager, writer: BackupWriter, config: Config): Promise<number> {
  const files = await manager.query<{ sha256: string; inS3: boolean }[]>(
    `select sha256, bool_and(in_s3) as "inS3"
     from (select sha256, false as in_s3 from stored_files union all select sha256, in_s3 from attachments) f
     group by sha256 order by 1`,
  );
  const s3 = config.attachmentsS3 && new S3Store(config.attachmentsS3);
  if (!s3 && files.some(({ inS3 }) => inS3)) {
    throw new Error(
      'attachments are in S3: set ATTACHMENTS_S3_URL and its keys 附件在 S3 中，请设置 ATTACHMENTS_S3_URL 及密钥',
    );
  }
  const folder = join(config.dataDir, 'files');
  for (const { sha256, inS3 } of files) {
    await writer.frame({ kind: 'file', name: sha256 });
    const content = inS3 && s3 ? await s3.open(sha256) : createReadStream(join(folder, sha256.slice(0, 2), sha256));
    const found = await writer.content(sha256, content);
    if (found !== sha256) throw new Error(`${sha256}: the stored content is damaged 存储的文件已损坏`);
  }
  return files.length;
}

/** Writes every table as of one moment, and every file and attachment, into one checked file. */
export async function backup(file: string): Promise<void> {
  const { config, close } = await openDatabase();
  const dataSource = new DataSource(dataSourceOptions(config.databaseUrl, 2));
  try {
    await dataSource.initialize();
    const gzip = createGzip({ level: 3 });
    const unfinished = `${file}.part`;
    const written = finished(gzip.pipe(createWriteStream(unfinished, { flush: true })));
    const writer = new BackupWriter(gzip);
    await dataSource.transaction('REPEATABLE READ', async (manager) => {
      const migrations = await manager.query<{ name: string }[]>(`select name from typeorm_migrations order by id`);
      await writer.frame({
        kind: 'head',
        format: 1,
        createdAt: clock.now().toISOString(),
        migrations: migrations.map(({ name }) => name),
        auditKey: new AuditKeys(config).name,
      });
      await writer.frame({ kind: 'anchors', lines: await new AnchorFile(config.dataDir).lines() });
      const tables = await writeTables(manager, writer);
      const files = await writeFiles(manager, writer, config);
      await writer.frame({ kind: 'tail', tables, files });
    });
    gzip.end();
    await written;
    await rename(unfinished, file);
    tell(`backup written 备份完成: ${file}\n`);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await close();
  }
}
