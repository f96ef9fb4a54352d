import { mayReadAttachment } from './attachment-objects.js';

const file = { broughtBy: [7, 9], objects: [] as string[] };

describe('an attachment', () => {
  it.each<[string, Parameters<typeof mayReadAttachment>, boolean]>([
    ['whoever handed it over', [{ userId: 7, roles: [] }, file], true],
    ['a second person who brought the same bytes', [{ userId: 9, roles: [] }, file], true],
    ['nobody else while it is attached to nothing', [{ userId: 8, roles: ['leader'] }, file], false],
    [
      'whoever may see what it is attached to',
      [
        { userId: 8, roles: ['leader'] },
        { ...file, objects: ['batch'] },
      ],
      true,
    ],
    [
      'nobody without a role',
      [
        { userId: 8, roles: [] },
        { ...file, objects: ['batch'] },
      ],
      false,
    ],
    [
      'nobody by what is not known',
      [
        { userId: 8, roles: ['leader'] },
        { ...file, objects: ['toString'] },
      ],
      false,
    ],
    [
      'nobody by a file of the product itself',
      [
        { userId: 8, roles: ['leader'] },
        { broughtBy: [], objects: [] },
      ],
      false,
    ],
  ])('is read by %s', (_, [reader, given], expected) => expect(mayReadAttachment(reader, given)).toBe(expected));
});
