import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiClient } from '#libs/http';
import type { CityBatch } from './stories.js';
import { writeRigFiles } from '../write-rig-files.js';

/** Files that still wait for somebody: one with rows to mend, one that is no file of a rig at all. */
export async function makeLooseEnds(lead: ApiClient, batches: readonly CityBatch[], folder: string): Promise<void> {
  const half = batches.find(({ ending }) => ending === 'half-verified');
  if (!half) return;
  const rest = { ...half.story, verified: half.story.meters };
  const { detectRslt } = await writeRigFiles(rest, join(folder, 'rest'));
  const [header = '', ...rows] = (await readFile(detectRslt, 'utf8')).trimEnd().split('\n');
  const waiting = rows.slice(half.story.verified, (half.story.verified ?? 0) + 60).map(spoil);
  const rigRoom = lead.as('verifier');
  const withFaults = join(folder, '9号台体-待修正.csv');
  await writeFile(withFaults, `${[header, ...waiting].join('\n')}\n`);
  await rigRoom.hand('detect-rslt', withFaults);
  const foreign = join(folder, '库存盘点.csv');
  await writeFile(foreign, '仓位,数量,备注\nA-01,600,\nA-02,480,含退表\n');
  await rigRoom.hand('basicerr', foreign);
}

/** What happens to a file on its way through a spreadsheet and tired hands. */
function spoil(row: string, at: number): string {
  const cells = row.split(',');
  if (at === 7) cells[4] = '3.43E+21';
  if (at === 15) cells[3] = '61';
  if (at === 23) cells[8] = 'V099';
  if (at === 31) cells[5] = '2026-13-41 08:00:00';
  return cells.join(',');
}
