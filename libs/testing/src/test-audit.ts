import { readConfig } from '#libs/config';
import { Audit } from '#stages/00-platform/audit';
import { AuditKeys } from '#stages/00-platform/audit-proof';

/** The audit of a service that is made by hand. */
export const testAudit = (): Audit => new Audit(new AuditKeys(readConfig({ AUDIT_KEY: 'key of the tests'.repeat(2) })));
