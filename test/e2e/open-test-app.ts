import { createApi } from '../../apps/api/src/main.js';
import { startWorker } from '../../apps/worker/src/main.js';
import { openApp, type TestApp, type TestAppOptions } from '#libs/testing';

/** The real API and the real worker, in this process, on a database of their own. */
export const openTestApp = (options: TestAppOptions = {}): Promise<TestApp> =>
  openApp({ createApi, startWorker }, options);
