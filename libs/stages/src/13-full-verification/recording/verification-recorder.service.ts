import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { CopyBlocks, type Import } from '#libs/persistence';
import type { JobOrigin, RunningJob } from '#libs/queues';
import { DomainError } from '#libs/rules';
import { joinChecks } from '#rules/13-full-verification';
import { Audit, type AuditActor } from '#stages/00-platform/audit';
import type { RebuiltReadings } from '../parts/index.js';
import type { ChecksOf } from './checks.repository.js';
import { HalvesReadModel, type Half } from './halves.read-model.js';
import { judgeCaptured } from './judge-captured.js';
import { JudgingBasisReadModel, type JudgingBasis, type PointsOf } from './judging-basis.read-model.js';
import { RecordedFacts, TouchedMeters, type Told } from './recorded-facts.service.js';
import { RecordingRepository, type HeldRound, type Staged, type VerificationWrites } from './recording.repository.js';
import { disagreementLine, verificationLine, type VerificationFacts } from './verification-lines.js';

/** The import whose staged halves become verifications. */
export type StagedImport = Pick<Import, 'id' | 'kind' | 'fileName' | 'reason' | 'createdById'>;

/** An import that is being committed, and who asked for it. */
export interface CommittedImport {
  imported: StagedImport;
  actor: AuditActor;
}

/** How many meters an import has verified, and how many of its readings wait for their other half. */
export interface RecordedImport {
  verified: number;
  waiting: number;
}

/** What is left when an import no longer counts. */
export interface WithoutImport {
  batchIds: readonly number[];
  day: string;
  touched: TouchedMeters;
  rebuilt: readonly RebuiltReadings[];
}

/** Makes verifications of what imports have staged: both halves joined, judged by the rules, written as facts. */
@Injectable()
export class VerificationRecorder {
  constructor(
    private readonly halves: HalvesReadModel,
    private readonly basis: JudgingBasisReadModel,
    private readonly recording: RecordingRepository,
    private readonly facts: RecordedFacts,
    private readonly audit: Audit,
  ) {}

  /**
   * To be called last in the transaction that commits the import.
   * @throws DomainError `import-outdated` when a staged row no longer fits: its round is judged, its meter has gone
   * @throws DomainError `correction-needs-reason` when recorded values would change and the import names no reason
   */
  async recordImport(manager: EntityManager, committed: CommittedImport, job: RunningJob): Promise<RecordedImport> {
    const { imported: staged } = committed;
    const { in: table, rows } = await this.recording.staged(manager, staged.id);
    const held = await this.recording.lockRounds(manager, staged.id);
    const batchIds = held.map(({ batchId }) => batchId);
    const basis = await this.basis.of(manager, batchIds, clock.today());
    const pointsOf = await this.basis.points(manager);
    const checksOf = await this.recording.checks.of(manager, batchIds);
    const open = new Set(batchIds);
    const touched = new TouchedMeters();
    let [seen, waiting] = [0, 0];
    const chunks = await this.halvesOf(manager, staged.id, { in: table, rows }, held);
    if (chunks === null) {
      seen = waiting = held.reduce((sum, { meters }) => sum + meters, 0);
    } else {
      await this.record(manager, chunks, async (chunk) => {
        const halves = chunk.filter((half) => open.has(half.batchId));
        waiting += halves.filter(({ meeting }) => meeting === 'waiting').length;
        await job.report((seen += halves.length), rows);
        return verificationsOf(halves, staged, { ...basis, pointsOf, checksOf }, touched);
      });
    }
    if (seen !== rows) throw new DomainError('import-outdated', { file: staged.fileName, rows: rows - seen });
    await this.recording.checks.link(manager, batchIds);
    const recorded = { verified: touched.count, waiting };
    await this.follow(manager, committed, touched, recorded);
    return recorded;
  }

  /**
   * Judges again, in place, the results whose readings an import had brought; its rows no longer count. What was made anew in
   * this transaction the halves, read beside it, do not show yet.
   */
  async recordWithout(
    manager: EntityManager,
    importId: string,
    { batchIds, day, touched, rebuilt }: WithoutImport,
  ): Promise<void> {
    const pointsOf = await this.basis.points(manager);
    const checksOf = await this.recording.checks.of(manager, batchIds);
    const basis = { ...(await this.basis.of(manager, batchIds, day)), pointsOf, checksOf };
    const anew = new Map(rebuilt.map((readings) => [readings.id, readings]));
    await this.record(manager, this.halves.without(importId), (chunk) => {
      for (const half of chunk) half.readings = (half.readings && anew.get(half.readings.id)) ?? half.readings;
      return verificationsOf(chunk, null, basis, touched);
    });
    await this.recording.checks.link(manager, batchIds);
  }

  /** Judges again, in place, results whose readings have been put under their task in this transaction. */
  async recordJoined(
    manager: EntityManager,
    { batchId, meterIds }: { batchId: number; meterIds: readonly number[] },
    origin: JobOrigin,
    told: Omit<Told, 'kind'>,
  ): Promise<void> {
    const pointsOf = await this.basis.points(manager);
    const checksOf = await this.recording.checks.of(manager, [batchId], meterIds);
    const basis = { ...(await this.basis.of(manager, [batchId], clock.today())), pointsOf, checksOf };
    const touched = new TouchedMeters();
    const writes = verificationsOf(await this.halves.ofMeters(manager, batchId, meterIds), null, basis, touched);
    const blocks = new CopyBlocks(manager);
    await this.recording.write(manager, blocks, writes);
    await blocks.written();
    await this.recording.checks.link(manager, [batchId], meterIds);
    await this.facts.tell(manager, origin, touched, { ...told, kind: 'verified' });
  }

  /** Null of readings that all wait for their results: nothing is recorded in their rounds. */
  private async halvesOf(
    manager: EntityManager,
    importId: string,
    staged: Staged,
    held: readonly HeldRound[],
  ): Promise<AsyncGenerator<Half[]> | null> {
    const batchIds = held.map(({ batchId }) => batchId);
    if (await this.recording.anyRecorded(manager, batchIds)) return this.halves.ofImport(importId, staged.in);
    if (staged.in === 'readings') return null;
    const first = held.length > 0 && held.every(({ round }) => round === 1);
    const readThrough = first && (await this.recording.areDense(manager, importId, staged.rows));
    return readThrough ? this.halves.ofFirstResults(importId, batchIds) : this.halves.ofImport(importId, staged.in);
  }

  /** Judges one chunk while the one before it is written and the next one is joined. */
  private async record(
    manager: EntityManager,
    chunks: AsyncGenerator<Half[]>,
    judge: (chunk: Half[]) => VerificationWrites | Promise<VerificationWrites>,
  ): Promise<void> {
    const blocks = new CopyBlocks(manager);
    try {
      for await (const chunk of chunks) await this.recording.write(manager, blocks, await judge(chunk));
      await blocks.written();
    } finally {
      await blocks.stopped();
    }
  }

  private async follow(
    manager: EntityManager,
    { imported: staged, actor }: CommittedImport,
    touched: TouchedMeters,
    recorded: RecordedImport,
  ): Promise<void> {
    const origin = { actorId: actor.userId, requestId: actor.requestId };
    const details = { importId: staged.id, file: staged.fileName };
    await this.facts.tell(manager, origin, touched, { kind: 'verified', reason: staged.reason, details });
    const act = { action: 'verification.record', objectType: 'import', objectId: staged.id, reason: staged.reason };
    await this.audit.write(manager, actor, {
      ...act,
      after: { kind: staged.kind, file: staged.fileName, ...recorded },
    });
  }
}

function verificationsOf(
  halves: readonly Half[],
  staged: StagedImport | null,
  basis: JudgingBasis & { pointsOf: PointsOf; checksOf: ChecksOf },
  touched: TouchedMeters,
): VerificationWrites {
  const writes: VerificationWrites = { completed: [], superseded: [], lines: [], disagreements: [] };
  for (const half of halves) {
    if (half.meeting === 'waiting' || half.meeting === 'same') continue;
    const { readings, recorded } = half;
    if (recorded) (half.meeting === 'differs' ? writes.superseded : writes.completed).push(recorded.id);
    const captured = readings && {
      points: basis.pointsOf(readings.schemeId),
      readings: readings.readings,
      rigConclusions: readings.rigConclusions,
      withheld: readings.withheld,
    };
    const joined = joinChecks(half.captured, basis.checksOf(half.meterId));
    const judgement = judgeCaptured(basis.judgeOf(half.batchId), joined, captured);
    const facts = factsOf(half, staged);
    writes.lines.push(verificationLine(facts, judgement));
    if (judgement.disagreements.length > 0) writes.disagreements.push(disagreementLine(facts, judgement));
    touched.add(half.batchId, half.meterId);
  }
  return writes;
}

/** Field by field: this runs a hundred thousand times in a large import, and spreading would be half of its time. */
function factsOf(half: Half, staged: StagedImport | null): VerificationFacts {
  const { meterId, batchId, round, result, readings } = half;
  const { version, importId, recordedById, reason } = versionOf(half, staged);
  return {
    meterId,
    batchId,
    round,
    version,
    resultId: result.id,
    readingId: readings === null ? null : readings.id,
    importId,
    rigId: result.rigId,
    position: result.position,
    verifiedAt: result.verifiedAt,
    verifierId: result.verifierId,
    checkerId: result.checkerId,
    recordedById,
    reason,
  };
}

/** A completed verification stays the version it was, with whoever brought its first half; a correction is the next one. */
function versionOf(
  { meeting, recorded }: Half,
  staged: StagedImport | null,
): Pick<VerificationFacts, 'version' | 'importId' | 'recordedById' | 'reason'> {
  const [importId, recordedById] = [staged?.id ?? null, staged?.createdById ?? null];
  if (recorded === null) return { version: 1, importId, recordedById, reason: null };
  if (meeting === 'completes') return recorded;
  if (meeting === 'joins') return { version: recorded.version, importId, recordedById, reason: null };
  const reason = staged?.reason ?? null;
  if (reason === null) throw new DomainError('correction-needs-reason', { file: staged?.fileName ?? null });
  return { version: recorded.version + 1, importId, recordedById, reason };
}
