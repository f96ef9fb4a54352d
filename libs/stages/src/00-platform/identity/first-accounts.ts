import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import type { Role } from '#rules/00-platform';
import { hashPassword, refuseWeakPassword, securityPolicy } from '../sign-in-rules/index.js';
import { Users, type NewUser } from './users.repository.js';

type Account = [username: string, name: string, role: Role, staffCode?: string];

const administrators: Account[] = [
  ['sysadmin', '系统管理员', 'sys-admin'],
  ['secadmin', '安全管理员', 'sec-admin'],
  ['auditor', '审计员', 'auditor'],
];

const demoPassword = 'zhunheng-demo';

const demoAccounts: Account[] = [
  ['verifier', '王检定', 'verifier', 'V001'],
  ['checker', '李核验', 'checker', 'C001'],
  ['lead', '赵主任', 'metrology-lead'],
  ['dispatcher', '钱派工', 'dispatcher'],
  ['crew', '孙安装', 'crew', 'W001'],
  ['supplies', '周物资', 'supplies'],
  ['service', '吴客服', 'service'],
  ['marketing', '郑营销', 'marketing'],
  ['leader', '冯经理', 'leader'],
  ...administrators,
  ...more('v', 2, 6, '检定员', 'verifier'),
  ...more('c', 2, 3, '核验员', 'checker'),
  ...more('w', 2, 6, '装表工', 'crew'),
];

function more(letter: string, from: number, to: number, title: string, role: Role): Account[] {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const username = `${letter}${String(from + at).padStart(3, '0')}`;
    return [username, `${title}${from + at}`, role, username.toUpperCase()];
  });
}

/** One hash for all of them: they have the same password anyway, and a start costs one hash instead of twenty-three. */
async function withPassword(accounts: readonly Account[], password: string): Promise<NewUser[]> {
  const passwordHash = await hashPassword(password);
  return accounts.map(([username, name, role, staffCode = null]) => ({
    ...{ username, name, passwordHash, roles: [role], staffCode },
  }));
}

/** The accounts that exist in demo mode only, marked as such. */
export async function loadDemoAccounts(manager: EntityManager): Promise<void> {
  await new Users().add(manager, await withPassword(demoAccounts, demoPassword), true);
}

/**
 * The administrators of an empty database: `sysadmin`, and `secadmin` and `auditor` beside it, since whoever opens
 * accounts cannot give rights. All three begin with the same password, which its people change.
 * @throws DomainError `already-exists` when there are accounts, or the rule that the password breaks
 */
export async function createFirstAdministrator(manager: EntityManager, password: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(597)');
  const [existing] = await new Users().page(manager, {}, '', 1);
  if (existing) throw new DomainError('already-exists', { what: 'user', id: existing.username });
  const policy = await securityPolicy(manager);
  for (const [username] of administrators) {
    refuseWeakPassword({ password, username, pointer: '/password' }, policy.password);
  }
  await new Users().add(manager, await withPassword(administrators, password));
}
