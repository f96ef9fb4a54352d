import { startApi } from '../../../api/src/main.js';
import { tell, withProduct } from '../product.js';
import { makeCity } from './make-city.js';

/** Makes demo batches through the product's own API, on a database with the demo accounts. */
export async function demo(options: { meters: string; seed: string }): Promise<void> {
  const [meters, seed] = [Number(options.meters), Number(options.seed)];
  if (!Number.isInteger(meters) || meters < 600) throw new Error('--meters: 600 or more 至少 600');
  if (!Number.isInteger(seed)) throw new Error('--seed: a whole number 整数');
  await withProduct(async (_, config) => {
    const api = await startApi(config.with({ port: 0, logLevel: 'warn' }));
    try {
      await makeCity((await api.getUrl()).replace('[::1]', '127.0.0.1'), { meters, seed }, tell);
    } finally {
      await api.close();
    }
  });
}
