import type { INestApplicationContext } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { type CommitMode, checkFile, commitFile } from './hand-over.js';
import { tell, withProduct } from './product.js';

interface ImportOptions {
  commit?: string;
  reason?: string;
}

const modes: readonly string[] = ['all-or-nothing', 'good-rows'];

/** Hands a file over as the API does; commits it when told to. Ends with 1 when the file was refused or rows were bad. */
export async function importFile(kind: string, path: string, { commit, reason }: ImportOptions): Promise<void> {
  if (commit !== undefined && !modes.includes(commit)) throw new Error(`--commit ${modes.join(' | ')}`);
  await withProduct(async (product) => {
    const checked = await checkFile(product, kind, path);
    const { rows, newRows, duplicateRows, changedRows, errorRows } = checked;
    tell(
      `${checked.kind} ${checked.id} ${checked.state}: rows 行 ${rows}, new 新 ${newRows}, duplicate 重复 ${duplicateRows}, ` +
        `changed 更正 ${changedRows}, errors 错误 ${errorRows}\n`,
    );
    for (const fault of [...checked.structuralErrors, ...checked.notices]) tell(`${fault.code}: ${fault.message}\n`);
    if (checked.state === 'failed' || errorRows > 0) process.exitCode = 1;
    if (commit === undefined || checked.state !== 'ready') return;
    const done = await commitFile(product, checked.id, commit as CommitMode, reason);
    tell(`${done.state}\n`);
    if (done.state !== 'committed') process.exitCode = 1;
    await idle(product);
  });
}

/** What follows a commit, indicators above all, is done before the command ends. */
export async function idle(product: INestApplicationContext): Promise<void> {
  const { manager } = product.get(Transaction, { strict: false });
  for (;;) {
    const waiting = await manager.query<unknown[]>(`select from jobs where state in ('waiting', 'active') limit 1`);
    if (waiting.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
