import { join } from 'node:path';
import type { ApiClient } from '#libs/http';
import { type RigFiles, writeRigFiles } from '../../apps/cli/src/demo/write-rig-files.js';
import { processorTime, usedSince } from './processor-time.js';

/** A batch whose three files are to be handed in. */
export interface Handed {
  batchNo: string;
  meters: number;
  files: RigFiles;
  log: (line: string) => void;
}

export function makeFiles(folder: string, batchNo: string, meters: number): Promise<RigFiles> {
  return writeRigFiles(
    {
      batchNo,
      taskNo: `39${batchNo.slice(2)}`,
      // The digits that a copy changes are `01`, see city-copies.
      serialPrefix: `260111${batchNo.slice(-2)}`,
      meters,
      firstDay: '2026-10-05',
      rigs: Array.from({ length: 20 }, (_, rig) => rig + 1),
      positions: 60,
      verifiers: ['V001', 'V002', 'V003', 'V004', 'V005', 'V006'],
      checkers: ['C001', 'C002', 'C003'],
      faults: { appearance: 2, 'basic-error': 2, 'clock-daily-error': 1 },
      seed: 99,
    },
    join(folder, batchNo),
  );
}

class Stopwatch {
  private last = performance.now();
  private used = processorTime();
  readonly start = this.last;

  constructor(private readonly log: (line: string) => void) {}

  /** Wall time of a step, and the processor time that it took of each side: the latter holds on a busy machine, too. */
  lap(name: string): void {
    const now = performance.now();
    this.log(`${name.padEnd(28)} ${((now - this.last) / 1000).toFixed(2)} s; processor: ${usedSince(this.used)}`);
    [this.last, this.used] = [now, processorTime()];
  }

  get seconds(): number {
    return (performance.now() - this.start) / 1000;
  }
}

/** From the first upload to the verdict and the computed indicators. Seconds. */
export async function importBatch(client: ApiClient, { batchNo, meters, files, log }: Handed): Promise<number> {
  const watch = new Stopwatch(log);
  const arrival = await client.upload('arrival-meters', files.arrival);
  watch.lap('arrival checked');
  await client.commit(arrival);
  watch.lap('arrival committed');
  await client.post(`/batches/${batchNo}/pass-to-verification`, { reason: 'benchmark' });
  await client.post(`/batches/${batchNo}/full-verification`, {});
  watch.lap('round opened');
  const [basicErr, detectRslt] = await Promise.all([
    client.upload('basicerr', files.basicErr),
    client.upload('detect-rslt', files.detectRslt),
  ]);
  watch.lap('rig files checked');
  await client.commit(basicErr);
  watch.lap('basicerr committed');
  await client.commit(detectRslt);
  watch.lap('detect-rslt committed');
  const verdict = await client.post<{ verdict: string; tested: number }>(
    `/batches/${batchNo}/full-verification/judge`,
    {},
  );
  if (verdict.verdict !== 'accepted' || verdict.tested !== meters) throw new Error(JSON.stringify(verdict));
  watch.lap('judged');
  await indicatorsComputed(client, batchNo, meters);
  watch.lap('indicators computed');
  return watch.seconds;
}

async function indicatorsComputed(client: ApiClient, batchNo: string, meters: number): Promise<void> {
  await client.idle();
  const { items } = await client.get<{ items: { denominator: number }[] }>(
    `/indicators/full-verification-pass/values?period=2026&scopeType=batch&scopeCode=${batchNo}`,
  );
  if (items[0]?.denominator !== meters) throw new Error(JSON.stringify(items));
}
