/** Every kind of job, in the order of the process: its queue, what it carries, how often it is tried. */
export interface JobPayloads {
  'audit.verify': Record<string, never>;
  'audit.anchor': Record<string, never>;
  'imports.check': { importId: string };
  'imports.commit': { importId: string };
  'imports.clean': { importId: string };
  'emc-tests.find-late': Record<string, never>;
  'exports.write': { exportId: string };
  'exports.clean': Record<string, never>;
  'quality-problems.find-late': Record<string, never>;
  'indicators.compute': { batchId: number };
  'indicators.recompute': { from: string; to: string };
}

export type JobKind = keyof JobPayloads;

export const queueNames = [
  'audit',
  'imports',
  'exports',
  '12-incoming-inspection',
  '14-quality-problems',
  '40-indicators',
] as const;
export type QueueName = (typeof queueNames)[number];

interface JobDeclaration {
  queue: QueueName;
  /** Tries before the job is failed; between them the wait doubles from `backoff` milliseconds. */
  attempts: number;
  backoff: number;
}

export const catalogue: Record<JobKind, JobDeclaration> = {
  'audit.verify': { queue: 'audit', attempts: 3, backoff: 5000 },
  'audit.anchor': { queue: 'audit', attempts: 5, backoff: 60_000 },
  'imports.check': { queue: 'imports', attempts: 5, backoff: 1000 },
  'imports.commit': { queue: 'imports', attempts: 5, backoff: 1000 },
  'imports.clean': { queue: 'imports', attempts: 5, backoff: 5000 },
  'emc-tests.find-late': { queue: '12-incoming-inspection', attempts: 5, backoff: 60_000 },
  'exports.write': { queue: 'exports', attempts: 3, backoff: 2000 },
  'exports.clean': { queue: 'exports', attempts: 5, backoff: 60_000 },
  'quality-problems.find-late': { queue: '14-quality-problems', attempts: 5, backoff: 60_000 },
  'indicators.compute': { queue: '40-indicators', attempts: 10, backoff: 1000 },
  'indicators.recompute': { queue: '40-indicators', attempts: 3, backoff: 5000 },
};
