import { codeLetterOf, INSPECTION_LEVELS } from './code-letter.js';

/** Table 1 as it is printed: the ends of each row, and its letters. */
const PRINTED: [smallest: number, largest: number, letters: string][] = [
  [2, 8, 'A A A A A A B'],
  [9, 15, 'A A A A A B C'],
  [16, 25, 'A A B B B C D'],
  [26, 50, 'A B B C C D E'],
  [51, 90, 'B B C C C E F'],
  [91, 150, 'B B C D D F G'],
  [151, 280, 'B C D E E G H'],
  [281, 500, 'B C D E F H J'],
  [501, 1200, 'C C E F G J K'],
  [1201, 3200, 'C D E G H K L'],
  [3201, 10_000, 'C D F G J L M'],
  [10_001, 35_000, 'C D F H K M N'],
  [35_001, 150_000, 'D E G J L N P'],
  [150_001, 500_000, 'D E G J M P Q'],
  [500_001, 10_000_000, 'D E H K N Q R'],
];

describe('the code letter', () => {
  it.each(PRINTED)('of a lot of %i to %i is %s by level', (smallest, largest, letters) => {
    for (const lotSize of [smallest, largest]) {
      expect(INSPECTION_LEVELS.map((level) => codeLetterOf(lotSize, level)).join(' ')).toBe(letters);
    }
  });
});
