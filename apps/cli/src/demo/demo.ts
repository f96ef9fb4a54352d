import { DemoChronicle } from '#stages/00-platform/demo';
import { startApi } from '../../../api/src/main.js';
import { tell, withProduct } from '../product.js';
import { makeCity } from './make-city.js';
import { removeDemo } from './remove-demo.js';

interface DemoOptions {
  meters: string;
  seed: string;
  remove?: boolean;
  alsoLater?: boolean;
}

/** Makes a demo city through the product's own API, on a database with the demo accounts; or takes the demo out. */
export async function demo(options: DemoOptions): Promise<void> {
  if (options.remove) {
    await removeDemo(options.alsoLater ?? false);
    return;
  }
  const [meters, seed] = [Number(options.meters), Number(options.seed)];
  if (!Number.isInteger(meters) || meters < 600) throw new Error('--meters: 600 or more 至少 600');
  if (!Number.isInteger(seed)) throw new Error('--seed: a whole number 整数');
  await withProduct(async (_, config) => {
    const api = await startApi(config.with({ port: 0, logLevel: 'warn' }));
    try {
      const origin = (await api.getUrl()).replace('[::1]', '127.0.0.1');
      await makeCity({ origin, chronicle: api.get(DemoChronicle, { strict: false }), tell }, { meters, seed });
    } finally {
      await api.close();
    }
  });
}
