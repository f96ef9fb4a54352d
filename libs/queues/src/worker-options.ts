/** For every `@Processor`: a worker that was killed loses its job to another within seconds. */
export const workerOptions = { lockDuration: 20_000, stalledInterval: 5000, maxStalledCount: 1000 };
