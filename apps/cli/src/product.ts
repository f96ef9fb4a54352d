import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '#libs/config';
import type { Actor } from '#libs/http';
import { ROLES } from '#rules/00-platform';
import { startWorker } from '../../worker/src/main.js';
import { openDatabase } from './database.js';

/** What a command line may do: whoever can run it owns the machine. */
export const operator: Actor = {
  userId: 0,
  username: 'command-line',
  name: 'command line',
  roles: [...ROLES],
  staffCode: null,
  ip: null,
  requestId: 'command-line',
  language: 'zh',
};

/** Opens the product with its workers for one command, and closes it whatever happens. */
export async function withProduct<T>(
  work: (product: INestApplicationContext, config: Config) => Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    const quiet = process.env['LOG_LEVEL'] === undefined ? 'warn' : database.config.logLevel;
    const product = await startWorker(database.config.with({ logLevel: quiet }));
    try {
      return await work(product, database.config);
    } finally {
      await product.close();
    }
  } finally {
    await database.close();
  }
}

/** One line of progress: overwritten on a terminal, one line each second elsewhere. */
export function tell(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line}`);
  else process.stdout.write(`${line}\n`);
}
