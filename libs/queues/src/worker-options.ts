/** For every `@Processor`: a worker that was killed loses its job to another within seconds. */
export const workerOptions = { lockDuration: 8000, stalledInterval: 2000, maxStalledCount: 1000 };
