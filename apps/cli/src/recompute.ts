import { Recompute } from '#stages/40-indicators';
import { tell, withProduct } from './product.js';

/** Computes the indicators again from the facts; lists the cells that differed, and then ends with 1. */
export async function recompute(options: { from?: string; to?: string }): Promise<void> {
  const result = await withProduct((product) =>
    product.get(Recompute, { strict: false }).run(options.from, options.to),
  );
  for (const { code, period, scopeType, scopeCode, stored, facts } of result.differing) {
    const shown = (counts: typeof stored): string => (counts ? `${counts.numerator}/${counts.denominator}` : '–');
    tell(`${code} ${period} ${scopeType} ${scopeCode ?? ''}: ${shown(stored)} → ${shown(facts)}\n`);
  }
  tell(`${result.cells} cells, ${result.differed} differed 个指标单元，${result.differed} 个不一致\n`);
  if (result.differed > 0) process.exitCode = 1;
}
