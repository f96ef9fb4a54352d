import type { Anchor, AuditKeys, ChainHead } from '../audit-proof/index.js';

export type BrokenBecause =
  | 'entry-missing'
  | 'previous-hash-differs'
  | 'entry-changed'
  | 'key-missing'
  | 'key-unknown'
  | 'anchor-differs'
  | 'anchored-entry-missing'
  | 'anchors-damaged';

export interface BrokenLink {
  /** The entry; of damaged anchors the line. */
  id: number;
  because: BrokenBecause;
}

/** An entry as far as its hash goes. `plainHash`: what an entry without a key should have. */
export interface ChainedEntry extends ChainHead {
  previousHash: string;
  keyId: string | null;
  text: string;
  plainHash: string;
}

/** Goes along the audit trail, entry by entry, and says what does not fit. */
export class ChainWalk {
  private readonly anchors = new Map<number, Set<string>>();
  private keyedFrom = Number.POSITIVE_INFINITY;
  entries = 0;

  constructor(
    private readonly keys: AuditKeys,
    anchors: readonly Anchor[],
    public head: ChainHead,
  ) {
    for (const { kind, id, hash } of standing(anchors)) {
      if (kind === 'began') this.keyedFrom = Math.min(this.keyedFrom, id + 1);
      if (id > 0) this.anchors.set(id, (this.anchors.get(id) ?? new Set()).add(hash));
    }
  }

  take(entry: ChainedEntry): BrokenLink | null {
    const because = this.faultOf(entry);
    if (because) return { id: because === 'entry-missing' ? this.head.id + 1 : entry.id, because };
    this.head = { id: entry.id, hash: entry.hash };
    this.entries += 1;
    return null;
  }

  /** Once there are no more entries: anchors of later ones show what was cut off. */
  atEnd(): BrokenLink | null {
    const beyond = [...this.anchors.keys()].filter((id) => id > this.head.id);
    return beyond.length === 0 ? null : { id: Math.min(...beyond), because: 'anchored-entry-missing' };
  }

  private faultOf(entry: ChainedEntry): BrokenBecause | null {
    if (entry.id !== this.head.id + 1) return 'entry-missing';
    if (entry.previousHash !== this.head.hash) return 'previous-hash-differs';
    const fault = this.signatureFault(entry);
    if (fault) return fault;
    const anchored = this.anchors.get(entry.id);
    return anchored && [...anchored].some((hash) => hash !== entry.hash) ? 'anchor-differs' : null;
  }

  /** Entries of the time before keys have a plain hash; once there are keys, nothing is without. */
  private signatureFault({ id, keyId, hash, text, plainHash }: ChainedEntry): BrokenBecause | null {
    if (keyId === null) {
      if (id >= this.keyedFrom) return 'key-missing';
      return hash === plainHash ? null : 'entry-changed';
    }
    this.keyedFrom = Math.min(this.keyedFrom, id);
    switch (this.keys.check(this.head.hash + text, { keyId, hash })) {
      case 'right':
        return null;
      case 'wrong':
        return 'entry-changed';
      case 'unknown-key':
        return 'key-unknown';
    }
  }
}

/** Without those of entries that a restore is known to have lost. */
function standing(anchors: readonly Anchor[]): Anchor[] {
  const restores = anchors.filter(({ kind }) => kind === 'restored');
  return anchors.filter((anchor) => !restores.some(({ id, at }) => anchor.id > id && anchor.at < at));
}
