import administrators from '../../../../../../docs/guide/administrators.md?raw';
import lists from '../../../../../../docs/guide/lists.md?raw';
import marketing from '../../../../../../docs/guide/marketing.md?raw';
import staff from '../../../../../../docs/guide/metering-staff.md?raw';
import type { Role } from '#rules/00-platform';

/** A guide as it is written in docs/guide, in both languages one after the other. */
export interface Guide {
  name: 'staff' | 'marketing' | 'administrators' | 'lists';
  text: string;
  /** Whose daily work it is about. */
  roles: readonly Role[];
}

const guides: readonly Guide[] = [
  { name: 'staff', text: staff, roles: ['verifier', 'checker', 'metrology-lead', 'supplies'] },
  { name: 'marketing', text: marketing, roles: ['marketing', 'leader', 'service', 'dispatcher'] },
  { name: 'administrators', text: administrators, roles: ['sys-admin', 'sec-admin', 'auditor'] },
  { name: 'lists', text: lists, roles: [] },
];

/** All of them, those for one's own work first. */
export function guidesFor(roles: readonly Role[]): Guide[] {
  const own = (guide: Guide): boolean => guide.roles.some((role) => roles.includes(role));
  return [...guides].sort((a, b) => Number(own(b)) - Number(own(a)));
}

/** The part of a guide that is in this language, without its head: parts begin with a heading of the second level. */
export function partOf(text: string, language: 'zh' | 'en'): string {
  const parts = text.split(/^## .*$/m).slice(1);
  return (language === 'en' ? parts[1] : parts[0]) ?? '';
}
