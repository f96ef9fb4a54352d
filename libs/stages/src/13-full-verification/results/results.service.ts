import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Audit } from '#stages/00-platform/audit';
import { RecordedFacts } from '../recording/index.js';
import { readCall, type ReadCall } from './match-call.js';
import { ResultLines } from './result-lines.js';
import { ResultsMatching } from './results-matching.service.js';
import type { ResultsAnswer } from './results.dto.js';
import { ResultsRepository } from './results.repository.js';

/** Two calls about one meter at the same moment: the later one meets the unique version of the earlier, and looks again. */
const tries = 4;

@Injectable()
export class ResultsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly matching: ResultsMatching,
    private readonly results: ResultsRepository,
    private readonly facts: RecordedFacts,
    private readonly audit: Audit,
  ) {}

  /** Reads before anything is waited for: the items themselves may go while the database works. */
  record(actor: Actor, items: readonly unknown[]): Promise<ResultsAnswer> {
    return this.taken(actor, readCall(items, actor.language));
  }

  private async taken(actor: Actor, call: ReadCall): Promise<ResultsAnswer> {
    if (call.given.length === 0) return { accepted: 0, duplicates: 0, rejected: call.rejected };
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.transaction.run((manager) => this.take(manager, actor, call));
      } catch (error) {
        if (attempt === tries || !isUniqueViolation(error)) throw error;
      }
    }
  }

  private async take(manager: EntityManager, actor: Actor, read: ReadCall): Promise<ResultsAnswer> {
    const lines = new ResultLines(await this.results.nextIds(manager, read.given.length), actor.userId);
    const call = await this.matching.match(manager, actor, read, lines);
    const { accepted, duplicates, corrections, rejected, touched } = call;
    if (accepted === 0) return { accepted, duplicates, rejected };
    await this.results.write(manager, lines, touched);
    const origin = { actorId: actor.userId, requestId: actor.requestId };
    const counts = { accepted, corrections };
    await this.facts.tell(manager, origin, touched, { kind: 'verified', details: counts });
    const objectId = [...call.batchNos].join(', ');
    const act = { action: 'verification.record', objectType: 'batch', objectId, after: counts };
    await this.audit.write(manager, actor, act);
    return { accepted, duplicates, rejected };
  }
}

/** TypeORM wraps the driver's error; COPY gives it as it is. */
function isUniqueViolation(error: unknown): boolean {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return (driverError?.code ?? code) === '23505';
}
