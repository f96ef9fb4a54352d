import type { Role } from '#rules/00-platform';

/** The accounts of a demonstration; the server says in the page whether it has them. */
export const demoAccounts: readonly { username: string; role: Role }[] = [
  { username: 'verifier', role: 'verifier' },
  { username: 'checker', role: 'checker' },
  { username: 'lead', role: 'metrology-lead' },
  { username: 'supplies', role: 'supplies' },
  { username: 'dispatcher', role: 'dispatcher' },
  { username: 'crew', role: 'crew' },
  { username: 'service', role: 'service' },
  { username: 'marketing', role: 'marketing' },
  { username: 'leader', role: 'leader' },
  { username: 'sysadmin', role: 'sys-admin' },
  { username: 'secadmin', role: 'sec-admin' },
  { username: 'auditor', role: 'auditor' },
];
export const demoPassword = 'zhunheng-demo';

export function isDemo(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name=zhunheng-demo]')?.content === 'accounts';
}
