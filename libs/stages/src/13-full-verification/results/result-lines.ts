import { copyField } from '#libs/persistence';
import {
  disagreementLine,
  verificationLine,
  type VerificationFacts,
  type VerificationWrites,
} from '../recording/index.js';
import type { MatchedResult } from '../result-items/index.js';
import { shanghaiTime } from './shanghai-time.js';

/** Ids given out for the captured halves of a call, as many as it has items. */
export interface HalfIds {
  results: readonly number[];
  readings: readonly number[];
}

/** A line of `rig_readings`, its scheme still by name. */
export interface ReadingLine {
  head: string;
  scheme: string;
  readings: string;
}

/**
 * What a call writes, as lines of COPY. Made item by item, so that nothing of an item but its lines outlives it: a call of
 * 5,000 would otherwise hold half a million objects while the database works.
 */
export class ResultLines {
  readonly results: string[] = [];
  readonly readings: ReadingLine[] = [];
  readonly verifications: VerificationWrites = { completed: [], superseded: [], lines: [], disagreements: [] };

  constructor(
    private readonly ids: HalfIds,
    private readonly recordedById: number,
  ) {}

  add(result: MatchedResult): void {
    const at = this.results.length;
    const [resultId = 0, nextReadingId = 0] = [this.ids.results[at], this.ids.readings[at]];
    const readingId = result.scheme === '' ? null : nextReadingId;
    const verifiedAt = shanghaiTime(result.identified.given.verifiedAt);
    this.results.push(resultLine(resultId, verifiedAt, result));
    if (readingId !== null) this.readings.push(readingLine(readingId, result));
    this.addVerification(result, { resultId, readingId, verifiedAt });
  }

  private addVerification(
    { identified, judgement, replaces }: MatchedResult,
    made: Pick<VerificationFacts, 'resultId' | 'readingId' | 'verifiedAt'>,
  ): void {
    const { given, meter, round, rig, verifierId, checkerId } = identified;
    const corrected = replaces?.how === 'corrected';
    const { completed, superseded, lines, disagreements } = this.verifications;
    if (replaces) (corrected ? superseded : completed).push(replaces.recorded.id);
    const facts: VerificationFacts = {
      resultId: made.resultId,
      readingId: made.readingId,
      verifiedAt: made.verifiedAt,
      meterId: meter.id,
      batchId: meter.batchId,
      round,
      version: replaces === null ? 1 : replaces.recorded.version + (corrected ? 1 : 0),
      importId: null,
      rigId: rig.id,
      position: given.position,
      verifierId,
      checkerId,
      recordedById: this.recordedById,
      reason: corrected ? given.correctionReason : null,
    };
    lines.push(verificationLine(facts, judgement));
    if (judgement.disagreements.length > 0) disagreements.push(disagreementLine(facts, judgement));
  }
}

function resultLine(id: number, verifiedAt: string, { identified }: MatchedResult): string {
  const { given, rig, verifierId, checkerId } = identified;
  const { temperature, humidity, clockDailyError, rigConclusion } = given;
  return (
    `${id}\t${given.assetNo}\t${rig.id}\t${given.position}\t${verifiedAt}\t${verifierId}\t${checkerId}` +
    `\t${temperature ?? '\\N'}\t${humidity ?? '\\N'}\t${given.items}\t${clockDailyError ?? '\\N'}` +
    `\t${rigConclusion ?? '\\N'}\t${given.rigReason ?? '\\N'}\t${copyField(given.correctionReason)}\n`
  );
}

/** Readings are decimals, so that nothing in them needs escaping. */
function readingLine(id: number, { identified: { given }, scheme }: MatchedResult): ReadingLine {
  return {
    head: `${id}\t${given.assetNo}\t`,
    scheme,
    readings: `\t${given.basicErrors.readings}\n`,
  };
}
