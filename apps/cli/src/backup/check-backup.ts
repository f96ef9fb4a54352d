import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { migrationNames } from '#libs/persistence';
import { type Frame, FrameReader } from './backup-format.js';

/** What a backup says of itself. */
export interface BackupHead {
  auditKey: string | null;
  anchors: string[];
}

/** Every frame of a backup, in its order, up to the tail. */
export async function* framesOf(file: string): AsyncGenerator<{ frame: Frame; content: Buffer }> {
  const stream = createReadStream(file).pipe(createGunzip());
  const reader = new FrameReader(stream);
  try {
    for (;;) {
      const next = await reader.next();
      yield next;
      if (next.frame.kind === 'tail') return;
    }
  } finally {
    stream.destroy();
  }
}

/** Reads all of it, before anything is written: whole, of this version, every content what its hash says. */
export async function checkBackup(file: string): Promise<BackupHead> {
  const head: BackupHead = { auditKey: null, anchors: [] };
  const seen = { tables: 0, files: 0, head: false };
  let part: { kind: 'table' | 'file'; name: string; hash: Hash } | null = null;
  for await (const { frame, content } of framesOf(file)) {
    if (!seen.head && frame.kind !== 'head') throw new Error('this is no backup 不是备份文件');
    switch (frame.kind) {
      case 'head':
        checkVersion(frame.migrations);
        seen.head = true;
        head.auditKey = frame.auditKey;
        break;
      case 'anchors':
        head.anchors = frame.lines;
        break;
      case 'table':
      case 'file':
        seen[frame.kind === 'table' ? 'tables' : 'files'] += 1;
        part = { kind: frame.kind, name: frame.name, hash: createHash('sha256') };
        break;
      case 'block':
        part?.hash.update(content);
        break;
      case 'end': {
        const sha256 = part?.hash.digest('hex');
        const wanted = part?.kind === 'file' ? part.name : frame.sha256;
        if (sha256 !== frame.sha256 || sha256 !== wanted)
          throw new Error(`${frame.name}: the content is damaged 内容损坏`);
        part = null;
        break;
      }
      case 'tail':
        if (frame.tables !== seen.tables || frame.files !== seen.files)
          throw new Error('the backup is not whole 备份不完整');
    }
  }
  return head;
}

/** Tables are as the migrations of one version make them. */
function checkVersion(migrations: readonly string[]): void {
  const here = migrationNames();
  const newer = migrations.filter((name) => !here.includes(name));
  if (newer.length > 0) {
    throw new Error(
      `the backup is of a newer version (${newer.join(', ')}): bring the program up to date 备份来自更新的版本，请先升级程序`,
    );
  }
  const missing = here.filter((name) => !migrations.includes(name));
  if (missing.length > 0) {
    throw new Error(
      `the backup is of an older version (without ${missing.join(', ')}): restore it with that version, then bring it up to date 备份来自较旧的版本，请用该版本恢复后再升级`,
    );
  }
}
