import { DemoRemoval } from '#stages/00-platform/demo';
import { startApi } from '../../../api/src/main.js';
import { operator, withProduct } from '../product.js';

/** Takes the demo out; whoever runs a command owns the machine and is not asked twice. */
export async function removeDemo(alsoLater: boolean): Promise<void> {
  await withProduct(async (_, config) => {
    const api = await startApi(config.with({ port: 0, logLevel: 'warn' }));
    try {
      const removed = await api.get(DemoRemoval, { strict: false }).remove(operator, { alsoLater });
      for (const { table, rows } of removed) process.stdout.write(`${table.padEnd(28)} ${rows}\n`);
      process.stdout.write(
        'demo removed 演示数据已删除. Start again to make the first administrator 重新启动后设置管理员\n',
      );
    } finally {
      await api.close();
    }
  });
}
