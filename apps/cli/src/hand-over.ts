import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ImportsReadModel, ImportsService, ReceiveFile } from '#stages/00-platform/imports';
import { operator, tell } from './product.js';

type View = Awaited<ReturnType<ImportsReadModel['one']>>;

export type CommitMode = 'all-or-nothing' | 'good-rows';

/** Waits until an import is out of a state, telling how far it is. */
async function after(product: INestApplicationContext, id: string, states: readonly string[]): Promise<View> {
  const imports = product.get(ImportsReadModel, { strict: false });
  let told = 0;
  for (;;) {
    const view = await imports.one(id, operator.language);
    if (!states.includes(view.state)) return view;
    if (performance.now() - told > 1000) {
      told = performance.now();
      tell(`${view.kind} ${view.state} ${view.job?.progress ?? 0}/${view.job?.total ?? '?'}`);
    }
    await sleep(50);
  }
}

/** Hands a file over and waits until it is checked. */
export async function checkFile(product: INestApplicationContext, kind: string, path: string): Promise<View> {
  const file = { kind, name: basename(path), content: createReadStream(path) };
  const { id } = await product.get(ReceiveFile, { strict: false }).receive(operator, file);
  return after(product, id, ['checking']);
}

/** Commits a checked file and waits until that is done. */
export async function commitFile(
  product: INestApplicationContext,
  id: string,
  mode: CommitMode,
  reason?: string,
): Promise<View> {
  const wish = { mode, ...(reason !== undefined && { reason }) };
  await product.get(ImportsService, { strict: false }).commit(operator, id, wish);
  return after(product, id, ['committing']);
}
