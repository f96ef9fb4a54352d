import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CopyBlocks } from '#libs/persistence';
import { RecordingRepository, type TouchedMeters } from '../recording/index.js';
import type { HalfIds, ResultLines } from './result-lines.js';
import { SchemesRepository } from '../parts/index.js';

const resultColumns = `id, asset_no, rig_id, position, verified_at, verifier_id, checker_id, temperature, humidity, items,
  clock_daily_error, rig_conclusion, rig_reason, correction_reason`;
const readingColumns = 'id, asset_no, scheme_id, readings';

@Injectable()
export class ResultsRepository {
  constructor(
    private readonly schemes: SchemesRepository,
    private readonly recording: RecordingRepository,
  ) {}

  async nextIds(manager: EntityManager, count: number): Promise<HalfIds> {
    const [row] = await manager.query<[{ results: number[]; readings: number[] }]>(
      `select array_agg(nextval('rig_results_id_seq')::int) as results,
         array_agg(nextval('rig_readings_id_seq')::int) as readings from generate_series(1, $1)`,
      [count],
    );
    return row;
  }

  /** Writes both halves as captured, and the verifications made of them: three COPYs, whatever their number. */
  async write(manager: EntityManager, lines: ResultLines, { byBatch }: TouchedMeters): Promise<void> {
    const [batchIds, meterIds] = [[...byBatch.keys()], [...byBatch.values()].flat()];
    const schemeIds = await this.schemes.idsOf(manager, new Set(lines.readings.map(({ scheme }) => scheme)));
    const readings = lines.readings.map((line) => `${line.head}${schemeIds.get(line.scheme) ?? 0}${line.readings}`);
    const blocks = new CopyBlocks(manager);
    await this.recording.write(manager, blocks, lines.verifications);
    if (lines.results.length > 0) blocks.add(`rig_results (${resultColumns})`, lines.results.join(''));
    if (readings.length > 0) blocks.add(`rig_readings (${readingColumns})`, readings.join(''));
    await blocks.written();
    await this.recording.checks.link(manager, batchIds, meterIds);
  }
}
