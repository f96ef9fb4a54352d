export { catalogue, queueNames, type JobKind, type JobPayloads, type QueueName } from './catalogue.js';
export { Jobs, type JobOrigin } from './jobs.js';
export { JobRunner, RunningJob, type FailedJob, type JobWork } from './job-runner.js';
export { Relay } from './relay.js';
export { Scheduler } from './scheduler.js';
export { QueuesModule } from './queues.module.js';
export { workerOptions } from './worker-options.js';
