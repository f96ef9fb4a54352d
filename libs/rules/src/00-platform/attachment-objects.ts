import { mayDo, type Action, type Role } from './permissions.js';

/** What files may be attached to, and what one must be permitted to see them there. */
export const ATTACHMENT_OBJECTS = {
  'quality-problem': 'quality-problems.read',
  batch: 'batches.read',
  'component-comparison': 'incoming-inspection.read',
  'emc-test': 'incoming-inspection.read',
  'sealed-sample': 'reference.read',
} as const satisfies Record<string, Action>;
export type AttachmentObject = keyof typeof ATTACHMENT_OBJECTS;

/** A file is read by whoever handed it over, and by whoever may see something that it is attached to. */
export function mayReadAttachment(
  reader: { readonly userId: number; readonly roles: readonly Role[] },
  file: { readonly broughtBy: readonly number[]; readonly objects: readonly string[] },
): boolean {
  if (file.broughtBy.includes(reader.userId)) return true;
  const actions = Object.entries(ATTACHMENT_OBJECTS).filter(([type]) => file.objects.includes(type));
  return actions.some(([, action]) => mayDo(reader.roles, action));
}
