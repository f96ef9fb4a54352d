import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { Config } from '#libs/config';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { type Anchor, anchorLine, type AnchorKind, type AnchorsRead, parsed, readAnchors } from './anchor.js';
import { anchorCopies, type AnchorCopies } from './anchor-copies.js';
import { AnchorFile } from './anchor-file.js';
import { AuditKeys } from './audit-keys.js';
import { type ChainHead, ChainHeads } from './chain-head.repository.js';

/**
 * Notes down outside of the database how far the audit trail had come: at its beginning, each night and at each stop.
 * A trail that was cut, emptied or written anew does not fit what was noted.
 */
@Injectable()
export class AuditAnchors implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AuditAnchors.name);
  private readonly file: AnchorFile;
  private readonly copies: AnchorCopies | null;

  constructor(
    config: Config,
    private readonly keys: AuditKeys,
    private readonly heads: ChainHeads,
    private readonly transaction: Transaction,
  ) {
    this.file = new AnchorFile(config.dataDir);
    this.copies = anchorCopies(config.auditAnchors);
  }

  /** Before anything is written: what is keyed from here on. */
  async onApplicationBootstrap(): Promise<void> {
    await this.orLog(
      this.writeAlone(async (manager, lines) => {
        const head = await this.heads.last(manager);
        if (head.keyId !== null && !this.keys.knows(head.keyId)) {
          this.logger.warn(`the audit was signed with another key (${head.keyId}) 审计由另一密钥签署：请放回原密钥`);
        }
        return lines.length === 0 && head.keyId === null ? ['began', head] : null;
      }),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.orLog(this.anchor());
  }

  /** @throws DomainError `audit-anchor-differs` when the trail is not what the last anchor says: no new one hides that */
  async anchor(): Promise<void> {
    await this.writeAlone(async (manager, lines) => {
      const last = parsed(lines.at(-1) ?? '');
      const head = await this.heads.last(manager);
      if (last && !(await this.heads.stands(manager, last))) {
        throw new DomainError('audit-anchor-differs', { id: last.id, at: last.at });
      }
      return ['head', head];
    });
  }

  /** After a restore: what was anchored beyond its end is known to be lost, and the rest still holds. */
  async restored(): Promise<void> {
    await this.writeAlone(async (manager, lines) => {
      const head = await this.heads.last(manager);
      return lines.length === 0 && head.keyId === null ? ['began', head] : ['restored', head];
    });
  }

  /** Of this machine, with those that only the other place still has. */
  async read(): Promise<AnchorsRead> {
    const lines = await this.file.lines();
    const own = readAnchors(this.keys, lines);
    const elsewhere = ((await this.copies?.lines()) ?? []).filter((line) => !lines.includes(line));
    const more = elsewhere.map((line) => parsed(line)).filter((anchor) => anchor !== null);
    return { ...own, anchors: [...own.anchors, ...more] };
  }

  private async writeAlone(
    decide: (manager: EntityManager, lines: string[]) => Promise<[AnchorKind, ChainHead] | null>,
  ): Promise<void> {
    await this.transaction.run(async (manager) => {
      await this.heads.alone(manager);
      const lines = await this.file.lines();
      const decided = await decide(manager, lines);
      if (!decided) return;
      const [kind, { id, hash }] = decided;
      const before = lines.at(-1);
      const anchor: Anchor = { kind, at: clock.now().toISOString(), id, hash };
      // Where nothing was added since, the copies get the last line again: they may have been out of reach.
      const said = kind === 'head' && before !== undefined && parsed(before)?.id === id;
      const line = said ? before : anchorLine(this.keys, before, anchor);
      if (!said) await this.file.add([line]);
      await this.copies?.add(line, id, hash);
    });
  }

  /** Neither a start nor a stop waits for a place that is out of reach; the job of the night fails and is told. */
  private async orLog(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.logger.error(error, 'the audit could not be anchored');
    }
  }
}
