import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { chainStart, entryHash } from './entry-text.js';

export interface ChainHead {
  id: number;
  hash: string;
}

export type BrokenBecause = 'entry-missing' | 'previous-hash-differs' | 'entry-changed';

/** `head` is the last entry that was read: whoever notes it down can ask later whether it still stands. */
export type ChainReport =
  | { whole: true; entries: number; head: ChainHead }
  | { whole: false; entries: number; head: ChainHead; broken: { id: number; because: BrokenBecause } };

interface Block {
  entries: number;
  id: number | null;
  hash: string | null;
  brokenId: number | null;
  because: BrokenBecause | null;
}

const blockSize = 2000;

/** Reads the whole audit trail, block by block, and recomputes every hash. */
@Injectable()
export class AuditChain {
  constructor(private readonly transaction: Transaction) {}

  /**
   * @param noted a head noted down earlier: it must still be there, which also shows entries cut off at the end
   * @returns the first broken link or gap, if there is one
   */
  async verify(onProgress: (entries: number) => unknown = () => undefined, noted?: ChainHead): Promise<ChainReport> {
    let head: ChainHead = { id: 0, hash: chainStart };
    let entries = 0;
    for (;;) {
      const block = await this.block(head);
      entries += block.entries;
      onProgress(entries);
      if (block.brokenId !== null && block.because !== null) {
        return { whole: false, entries, head, broken: { id: block.brokenId, because: block.because } };
      }
      if (block.id === null || block.hash === null) break;
      head = { id: block.id, hash: block.hash };
    }
    return noted === undefined || (await this.stands(noted))
      ? { whole: true, entries, head }
      : { whole: false, entries, head, broken: { id: noted.id, because: 'entry-missing' } };
  }

  /** Entries that there are now. */
  async length(): Promise<number> {
    const [row] = await this.transaction.manager.query<[{ length: number }]>(
      `select count(*)::int as length from audit_entries`,
    );
    return row.length;
  }

  private async block(after: ChainHead): Promise<Block> {
    const [block] = await this.transaction.manager.query<[Block]>(
      `with linked as (
         select e.*, lag(e.id, 1, $1::int) over (order by e.id) as before_id,
           lag(e.hash, 1, $2::text) over (order by e.id) as before_hash
         from (select * from audit_entries where id > $1 order by id limit $3) e),
       checked as (
         select id, hash, case
           when id <> before_id + 1 then 'entry-missing'
           when previous_hash <> before_hash then 'previous-hash-differs'
           when hash <> ${entryHash('before_hash', 'linked')} then 'entry-changed' end as because, before_id
         from linked),
       first_fault as (
         select case because when 'entry-missing' then before_id + 1 else id end as id, because
         from checked where because is not null order by checked.id limit 1)
       select (select count(*)::int from checked) as entries, last.id, last.hash,
         (select id from first_fault) as "brokenId", (select because from first_fault) as because
       from (select 1) one left join (select id, hash from checked order by id desc limit 1) last on true`,
      [after.id, after.hash, blockSize],
    );
    return block;
  }

  private async stands(noted: ChainHead): Promise<boolean> {
    const rows = await this.transaction.manager.query<unknown[]>(
      `select 1 from audit_entries where id = $1 and hash = $2`,
      [noted.id, noted.hash],
    );
    return rows.length > 0;
  }
}
