import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { EXCEPTION_CODES, type ExceptionReason } from '#rules/13-full-verification';
import { CheckingRecordsReadModel, type RoundRecord } from './checking-records.read-model.js';
import type { CheckingQuery, CheckingRow, CheckingView, ReasonView } from './checking.dto.js';
import { SignaturesReadModel } from './signatures.read-model.js';

/** What waits for a checker in one round: exceptions first, and why each is listed. */
@Injectable()
export class CheckingList {
  constructor(
    private readonly transaction: Transaction,
    private readonly records: CheckingRecordsReadModel,
    private readonly signatures: SignaturesReadModel,
  ) {}

  async view(actor: Actor, batchNo: string, query: CheckingQuery): Promise<CheckingView> {
    const { manager } = this.transaction;
    const round = await this.records.round(manager, batchNo, query.round);
    const records = await this.records.of(manager, round);
    const matching = records
      .filter(({ state }) => state === (query.state ?? 'to-check'))
      .filter(({ exceptions }) => listedFor(exceptions, query.reason));
    const page = pageOf(matching, query);
    const returns = await this.signatures.returnsOf(
      manager,
      round,
      page.items.map(({ id }) => id),
    );
    return {
      ...{ batchNo, round: round.round, roundState: round.state },
      asOf: records.at(-1)?.id ?? 0,
      nearLimitPercent: await this.records.nearLimitPercent(manager),
      ...countsOf(records, actor),
      matching: matching.length,
      items: page.items.map((record) => rowOf(record, actor, returns.get(record.id) ?? null)),
      nextCursor: page.nextCursor,
    };
  }
}

/** Whether a filter by reason lets these through. */
export function listedFor(exceptions: readonly ExceptionReason[], wanted: CheckingQuery['reason']): boolean {
  if (wanted === undefined) return true;
  return wanted === 'any' ? exceptions.length > 0 : exceptions.some(({ code }) => code === wanted);
}

const severity = ({ exceptions: [first] }: RoundRecord): number =>
  first ? EXCEPTION_CODES.indexOf(first.code) : EXCEPTION_CODES.length;

/** By severity, then in the order recorded; the cursor is that key, so that a signature meanwhile moves nothing. */
function pageOf(records: readonly RoundRecord[], query: CheckingQuery): ReturnType<typeof toPage<RoundRecord>> {
  const [rank = -1, id = 0] = (decodeCursor(query.cursor) ?? []).map(Number);
  const sorted = [...records].sort((a, b) => severity(a) - severity(b) || a.id - b.id);
  const from = sorted.findIndex((record) => severity(record) > rank || (severity(record) === rank && record.id > id));
  const limit = pageSize(query);
  const rows = from < 0 ? [] : sorted.slice(from, from + limit + 1);
  return toPage(rows, limit, (record) => [severity(record), record.id]);
}

function countsOf(
  records: readonly RoundRecord[],
  { userId }: Actor,
): Pick<CheckingView, 'toCheck' | 'exceptions' | 'own' | 'returned' | 'signed' | 'byReason'> {
  const open = records.filter(({ state }) => state === 'to-check');
  return {
    toCheck: open.length,
    exceptions: open.filter(({ exceptions }) => exceptions.length > 0).length,
    own: open.filter(({ verifierId }) => verifierId === userId).length,
    returned: records.filter(({ state }) => state === 'returned').length,
    signed: records.filter(({ state }) => state === 'signed').length,
    byReason: EXCEPTION_CODES.map((code) => ({
      code,
      count: open.filter(({ exceptions }) => listedFor(exceptions, code)).length,
    })).filter(({ count }) => count > 0),
  };
}

function rowOf(record: RoundRecord, { userId }: Actor, returned: CheckingRow['returned']): CheckingRow {
  const { id, assetNo, version, verdict, faultKind, worstMargin, meanError, rigCode, position } = record;
  const { verifierCode, verifierId, verifiedAt, state, correctionReason, exceptions } = record;
  return {
    ...{ verificationId: id, assetNo, version, verdict, faultKind, worstMargin, meanError, rigCode, position },
    ...{ verifierCode, verifiedAt, state, own: verifierId === userId, correctionReason, returned },
    reasons: exceptions.map(reasonView),
  };
}

function reasonView({ code, ...params }: ExceptionReason): ReasonView {
  return { code, params };
}
