import { AuditChain } from '#stages/00-platform/audit';
import { tell, withProduct } from './product.js';

/** Checks every link of the audit chain; ends with 1 at the first broken one. */
export async function verifyAudit(): Promise<void> {
  const report = await withProduct((product) =>
    product.get(AuditChain, { strict: false }).verify((entries) => tell(`${entries} entries 条`)),
  );
  if (report.whole) {
    tell(`whole 完整: ${report.entries} entries 条, head ${report.head.id} ${report.head.hash}\n`);
    return;
  }
  tell(`broken 断开: entry 第 ${report.broken.id} 条, ${report.broken.because}\n`);
  process.exitCode = 1;
}
