import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Job as QueuedJob } from 'bullmq';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import { Transaction } from '#libs/persistence';
import { catalogue, type JobKind, type JobPayloads } from './catalogue.js';
import { Jobs } from './jobs.js';

/** One kind of job with its own payload: what a handler switches on. */
export type JobWork = { [K in JobKind]: { kind: K; payload: JobPayloads[K] } }[JobKind];

/** A running job: what to do, and where to tell how far it is. */
export class RunningJob {
  private told = 0;

  constructor(
    readonly id: string,
    readonly work: JobWork,
    private readonly transaction: Transaction,
  ) {}

  /** Tells progress, at most twice a second; outside of the handler's transaction, so that it is seen at once. */
  async report(progress: number, total: number | null): Promise<void> {
    const now = performance.now();
    if (now - this.told < 500 && progress !== total) return;
    this.told = now;
    await this.transaction.manager.query(
      `update jobs set progress = $2, total = $3, dispatched_at = now() where id = $1`,
      [this.id, progress, total],
    );
  }
}

/** A job that will not be tried again, and why. */
export interface FailedJob {
  id: string;
  kind: JobKind;
  actorId: number | null;
  reason: { code: string; params: Record<string, unknown> };
}

type FailureListener = (manager: EntityManager, job: FailedJob) => Promise<void>;

type QueuedData = { id: string } | { scheduled: true };

type Handler = (job: RunningJob) => Promise<void>;

/** How often a process may end in the middle of a job before the job is taken for the reason. */
const mostDeaths = 2;

/** A job as it was taken up. */
interface TakenJob {
  work: JobWork;
  attempts: number;
  /** How often the process that ran it has ended meanwhile. */
  deaths: number;
}

/** How long an active job is taken to be alive without a sign, see `Relay`. */
const leaseMilliseconds = 15_000;

/** Runs a job against its row: done ones are left alone, faults become reasons that people can read. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly failureListeners: FailureListener[] = [];
  private readonly running = new Set<string>();

  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
  ) {}

  /** Calls back in the transaction in which a job is failed for good. */
  onFailed(listener: FailureListener): void {
    this.failureListeners.push(listener);
  }

  async run(queued: QueuedJob<QueuedData>, handler: Handler): Promise<void> {
    if ('scheduled' in queued.data) {
      await this.askedByClock(queued);
      return;
    }
    const id = queued.data.id;
    const row = await this.take(id);
    if (!row) return;
    if (row.deaths >= mostDeaths) {
      await this.giveUp(id, row.work.kind, { code: 'job-ended-process', params: { times: row.deaths } });
      return;
    }
    const lease = setInterval(() => void this.renew(id), leaseMilliseconds);
    this.running.add(id);
    try {
      await handler(new RunningJob(id, row.work, this.transaction));
      await this.finish(this.transaction.manager, id, 'completed', []);
    } catch (error) {
      await this.failed(id, row, error);
    } finally {
      this.running.delete(id);
      clearInterval(lease);
    }
  }

  /** Who stops on purpose says so: what is still running when the time is up was not the reason. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.running.size === 0) return;
    await this.transaction.manager.query(`update jobs set state = 'waiting' where id = any($1) and state = 'active'`, [
      [...this.running],
    ]);
  }

  /** A job that is found active was cut off, unless it still runs here. */
  private async take(id: string): Promise<TakenJob | undefined> {
    const [row] = await this.transaction.manager.query<TakenJob[]>(
      `with taken as (
         update jobs set state = 'active', started_at = coalesce(started_at, now()), attempts = attempts + 1,
           deaths = deaths + (state = 'active' and not $2)::int
         where id = $1 and state in ('waiting', 'active') returning kind, payload, attempts, deaths)
       select jsonb_build_object('kind', kind, 'payload', payload) as work, attempts, deaths from taken`,
      [id, this.running.has(id)],
    );
    return row;
  }

  /** The clock only asks: the work itself is a row like any other. */
  private async askedByClock(queued: QueuedJob): Promise<void> {
    const kind = queued.name as JobKind;
    const key = `clock/${queued.timestamp}`;
    await this.transaction.run((manager) => this.jobs.ask(manager, kind, { key, payload: {} }));
  }

  private async failed(id: string, row: TakenJob, error: unknown): Promise<void> {
    const refused = error instanceof DomainError;
    this.logger[refused ? 'warn' : 'error'](error, `job ${row.work.kind} ${id}, try ${row.attempts}`);
    if (refused || row.attempts >= catalogue[row.work.kind].attempts) {
      const reason = refused ? { code: error.code, params: error.params } : { code: 'unexpected', params: {} };
      await this.giveUp(id, row.work.kind, reason);
      return;
    }
    await this.transaction.manager.query(`update jobs set state = 'waiting' where id = $1`, [id]);
    throw error;
  }

  private async giveUp(id: string, kind: JobKind, reason: FailedJob['reason']): Promise<void> {
    await this.transaction.run(async (manager) => {
      const actorId = await this.finish(manager, id, 'failed', [{ item: kind, reason }]);
      if (actorId === undefined) return;
      for (const listener of this.failureListeners) await listener(manager, { id, kind, actorId, reason });
    });
  }

  /** Gives who had asked for it; undefined when it was no longer running. */
  private async finish(
    manager: EntityManager,
    id: string,
    state: 'completed' | 'failed',
    failures: unknown[],
  ): Promise<number | null | undefined> {
    const [row] = await manager.query<{ actorId: number | null }[]>(
      `with finished as (update jobs set state = $2, finished_at = now(), failures = failures || $3::jsonb,
         progress = case when $2 = 'completed' then coalesce(total, progress) else progress end
       where id = $1 and state in ('waiting', 'active') returning actor_id)
       select actor_id as "actorId" from finished`,
      [id, state, JSON.stringify(failures)],
    );
    return row?.actorId;
  }

  private async renew(id: string): Promise<void> {
    try {
      await this.transaction.manager.query(`update jobs set dispatched_at = now() where id = $1`, [id]);
    } catch (error) {
      this.logger.warn(error, `lease of job ${id} not renewed`);
    }
  }
}
