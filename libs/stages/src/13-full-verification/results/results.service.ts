import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { describe, type Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Audit } from '#stages/00-platform/audit';
import { RecordedFacts, TouchedMeters } from '../recording/index.js';
import { isRefusal, readItem, type GivenResult, type Refusal } from '../result-items/index.js';
import { ResultsMatching, type MatchedCall } from './results-matching.service.js';
import { ResultsRepository } from './results.repository.js';
import type { RefusedItem, ResultsAnswer } from './results.dto.js';

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

  async record(actor: Actor, items: readonly unknown[]): Promise<ResultsAnswer> {
    const given: GivenResult[] = [];
    const rejected: RefusedItem[] = [];
    for (const [index, item] of items.entries()) {
      const read = readItem(index, item);
      if (isRefusal(read)) rejected.push(refusedItem(index, assetNoOf(item), read, actor));
      else given.push(read);
    }
    const call = given.length === 0 ? nothing : await this.taken(actor, given);
    rejected.push(...call.refused.map((item) => refusedItem(item.index, item.assetNo, item.refusal, actor)));
    rejected.sort((a, b) => a.index - b.index);
    return { accepted: call.accepted.length, duplicates: call.duplicates, rejected };
  }

  private async taken(actor: Actor, given: readonly GivenResult[]): Promise<MatchedCall> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.transaction.run((manager) => this.take(manager, actor, given));
      } catch (error) {
        if (attempt === tries || !isUniqueViolation(error)) throw error;
      }
    }
  }

  private async take(manager: EntityManager, actor: Actor, given: readonly GivenResult[]): Promise<MatchedCall> {
    const call = await this.matching.match(manager, actor, given);
    if (call.accepted.length === 0) return call;
    await this.results.write(manager, call.accepted, actor.userId);
    const touched = new TouchedMeters();
    for (const { meter } of call.accepted) touched.add(meter.batchId, meter.id);
    const corrections = call.accepted.filter(({ replaces }) => replaces?.how === 'corrected').length;
    const counts = { accepted: call.accepted.length, corrections };
    const origin = { actorId: actor.userId, requestId: actor.requestId };
    await this.facts.tell(manager, origin, touched, { kind: 'verified', details: counts });
    const batchNos = [...new Set(call.accepted.map(({ meter }) => meter.batchNo))].join(', ');
    const act = { action: 'verification.record', objectType: 'batch', objectId: batchNos };
    await this.audit.write(manager, actor, { ...act, after: counts });
    return call;
  }
}

const nothing: MatchedCall = { accepted: [], duplicates: 0, refused: [] };

function refusedItem(index: number, assetNo: string | null, refusal: Refusal, { language }: Actor): RefusedItem {
  const { code, params, text = code } = refusal;
  return { index, assetNo, code, message: describe(text, params, language), params };
}

function assetNoOf(item: unknown): string | null {
  const assetNo = typeof item === 'object' && item !== null && 'assetNo' in item ? item.assetNo : null;
  return typeof assetNo === 'string' ? assetNo : null;
}

/** TypeORM wraps the driver's error; COPY gives it as it is. */
function isUniqueViolation(error: unknown): boolean {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return (driverError?.code ?? code) === '23505';
}
