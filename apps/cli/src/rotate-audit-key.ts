import { rotateKeyFile } from '#stages/00-platform/audit-proof';
import { Audit, system } from '#stages/00-platform/audit';
import { Transaction } from '#libs/persistence';
import { withProduct } from './product.js';

/** Makes a new key for the audit; what former keys signed stays checkable. Processes that run take it at their next start. */
export async function rotateAuditKey(): Promise<void> {
  await withProduct(async (product, config) => {
    if (config.auditKey !== null) throw new Error('put the new key first in AUDIT_KEY 请把新密钥写在 AUDIT_KEY 最前面');
    const name = rotateKeyFile(config.dataDir);
    const act = { action: 'audit.rotate-key', objectType: 'audit', objectId: 'key', after: { key: name } };
    const audit = product.get(Audit, { strict: false });
    await product
      .get(Transaction, { strict: false })
      .run((manager) => audit.write(manager, { ...system, username: 'command-line' }, act));
    process.stdout.write(`new key ${name} 新密钥: start the server again 请重新启动服务\n`);
  });
}
