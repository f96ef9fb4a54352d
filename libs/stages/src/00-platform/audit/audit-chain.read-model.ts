import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { AuditAnchors, AuditKeys, chainStart, type Anchor, type ChainHead } from '../audit-proof/index.js';
import { entryText, plainHash } from './entry-text.js';
import { ChainWalk, type BrokenLink, type ChainedEntry } from './walk-chain.js';

/** `head` is the last entry that was read; `anchors`: with how many of them it was compared. */
export type ChainReport =
  | { whole: true; entries: number; anchors: number; head: ChainHead }
  | { whole: false; entries: number; anchors: number; head: ChainHead; broken: BrokenLink };

const blockSize = 2000;

/** Reads the whole audit trail, block by block, computes every hash again, and compares it with its anchors. */
@Injectable()
export class AuditChain {
  constructor(
    private readonly transaction: Transaction,
    private readonly keys: AuditKeys,
    private readonly anchors: AuditAnchors,
  ) {}

  /**
   * @param noted a head that somebody noted down: an anchor like the others
   * @returns the first broken link, gap or anchor, if there is one
   */
  async verify(onProgress: (entries: number) => unknown = () => undefined, noted?: ChainHead): Promise<ChainReport> {
    const { anchors, damagedLine } = await this.anchors.read();
    const told: Anchor[] = noted ? [...anchors, { kind: 'head', at: '9999', ...noted }] : anchors;
    const walk = new ChainWalk(this.keys, told, { id: 0, hash: chainStart });
    const damaged = damagedLine === null ? null : { id: damagedLine, because: 'anchors-damaged' as const };
    const broken = (await this.along(walk, onProgress)) ?? walk.atEnd() ?? damaged;
    const report = { entries: walk.entries, anchors: anchors.length, head: walk.head };
    return broken ? { whole: false, ...report, broken } : { whole: true, ...report };
  }

  /** Entries that there are now. */
  async length(): Promise<number> {
    const [row] = await this.transaction.manager.query<[{ length: number }]>(
      `select count(*)::int as length from audit_entries`,
    );
    return row.length;
  }

  private async along(walk: ChainWalk, onProgress: (entries: number) => unknown): Promise<BrokenLink | null> {
    for (;;) {
      const block = await this.block(walk.head);
      for (const entry of block) {
        const broken = walk.take(entry);
        if (broken) return broken;
      }
      onProgress(walk.entries);
      if (block.length === 0) return null;
    }
  }

  private block(after: ChainHead): Promise<ChainedEntry[]> {
    return this.transaction.manager.query<ChainedEntry[]>(
      `select id, hash, previous_hash as "previousHash", key_id as "keyId", ${entryText('e')} as text,
         case when key_id is null then ${plainHash('previous_hash', 'e')} end as "plainHash"
       from audit_entries e where id > $1 order by id limit $2`,
      [after.id, blockSize],
    );
  }
}
