/** After the tests: the servers of `database-up.mjs` are stopped and their folder is removed. */
import { removeNow } from './test-servers.mjs';

export default async function databaseDown() {
  const servers = globalThis.testServers;
  if (!servers) return;
  globalThis.testServers = undefined;
  await servers.postgres.stop();
  removeNow(servers.folder);
}
