import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CopyWriter, copyField } from '#libs/persistence';
import {
  disagreementLine,
  RecordingRepository,
  verificationLine,
  type VerificationFacts,
  type VerificationWrites,
} from '../recording/index.js';
import type { MatchedResult } from '../result-items/index.js';
import { SchemesRepository } from './schemes.repository.js';
import { shanghaiTime } from './shanghai-time.js';

const resultColumns = `id, asset_no, rig_id, position, verified_at, verifier_id, checker_id, temperature, humidity, items,
  clock_daily_error, rig_conclusion, correction_reason`;
const readingColumns = 'id, asset_no, scheme_id, readings';

@Injectable()
export class ResultsRepository {
  constructor(
    private readonly schemes: SchemesRepository,
    private readonly recording: RecordingRepository,
  ) {}

  /** Writes both halves as captured, and the verifications made of them: three COPYs, whatever their number. */
  async write(manager: EntityManager, results: readonly MatchedResult[], recordedById: number): Promise<void> {
    if (results.length === 0) return;
    const schemeIds = await this.schemes.idsOf(manager, new Set(results.map(({ scheme }) => scheme).filter(Boolean)));
    const ids = await this.nextIds(manager, results.length);
    const resultLines: string[] = [];
    const readingLines: string[] = [];
    const writes: VerificationWrites = { completed: [], superseded: [], lines: [], disagreements: [] };
    for (const [at, result] of results.entries()) {
      const [resultId = 0, readingId = 0] = [ids.results[at], ids.readings[at]];
      const hasReadings = result.scheme !== '';
      resultLines.push(resultLine(resultId, result));
      if (hasReadings) readingLines.push(readingLine(readingId, schemeIds.get(result.scheme) ?? 0, result));
      addVerification(writes, result, {
        ...{ resultId, readingId: hasReadings ? readingId : null, recordedById },
      });
    }
    await copyLines(manager, `rig_results (${resultColumns})`, resultLines);
    await copyLines(manager, `rig_readings (${readingColumns})`, readingLines);
    await this.recording.write(manager, writes);
  }

  private async nextIds(manager: EntityManager, count: number): Promise<{ results: number[]; readings: number[] }> {
    const [row] = await manager.query<[{ results: number[]; readings: number[] }]>(
      `select array_agg(nextval('rig_results_id_seq')::int) as results,
         array_agg(nextval('rig_readings_id_seq')::int) as readings from generate_series(1, $1)`,
      [count],
    );
    return row;
  }
}

async function copyLines(manager: EntityManager, target: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const writer = new CopyWriter(manager, target);
  await writer.write(lines.join(''));
  await writer.end();
}

function resultLine(id: number, { given, rig, verifierId, checkerId }: MatchedResult): string {
  const { temperature, humidity, clockDailyError, rigConclusion } = given;
  return (
    `${id}\t${given.assetNo}\t${rig.id}\t${given.position}\t${shanghaiTime(given.verifiedAt)}\t${verifierId}\t${checkerId}` +
    `\t${temperature ?? '\\N'}\t${humidity ?? '\\N'}\t${given.items}\t${clockDailyError ?? '\\N'}` +
    `\t${rigConclusion ?? '\\N'}\t${copyField(given.correctionReason)}\n`
  );
}

/** Readings are decimals, so that nothing in them needs escaping. */
function readingLine(id: number, schemeId: number, { given }: MatchedResult): string {
  return `${id}\t${given.assetNo}\t${schemeId}\t{${given.basicErrors.map(({ joined }) => joined).join(',')}}\n`;
}

function addVerification(
  writes: VerificationWrites,
  { given, meter, round, rig, verifierId, checkerId, judgement, replaces }: MatchedResult,
  of: Pick<VerificationFacts, 'resultId' | 'readingId' | 'recordedById'>,
): void {
  if (replaces) (replaces.how === 'corrected' ? writes.superseded : writes.completed).push(replaces.recorded.id);
  const version = replaces === null ? 1 : replaces.recorded.version + (replaces.how === 'corrected' ? 1 : 0);
  const facts: VerificationFacts = {
    ...of,
    ...{
      meterId: meter.id,
      batchId: meter.batchId,
      round,
      version,
      importId: null,
      rigId: rig.id,
      verifierId,
      checkerId,
    },
    ...{ position: given.position, verifiedAt: shanghaiTime(given.verifiedAt) },
    reason: replaces?.how === 'corrected' ? given.correctionReason : null,
  };
  writes.lines.push(verificationLine(facts, judgement));
  if (judgement.disagreements.length > 0) writes.disagreements.push(disagreementLine(facts, judgement));
}
