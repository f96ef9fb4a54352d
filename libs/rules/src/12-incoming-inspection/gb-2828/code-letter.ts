/** Code letters in the order of their sample sizes; S is only reached by an arrow of tightened inspection. */
export const SAMPLE_SIZES = {
  ...{ A: 2, B: 3, C: 5, D: 8, E: 13, F: 20, G: 32, H: 50, J: 80 },
  ...{ K: 125, L: 200, M: 315, N: 500, P: 800, Q: 1250, R: 2000, S: 3150 },
} as const;
export type CodeLetter = keyof typeof SAMPLE_SIZES;
export const CODE_LETTERS = Object.keys(SAMPLE_SIZES) as CodeLetter[];

export const INSPECTION_LEVELS = ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III'] as const;
export type InspectionLevel = (typeof INSPECTION_LEVELS)[number];

/** The largest lot of each row, and its letters in the order of the levels. */
const ROWS: readonly (readonly [largestLot: number, letters: string])[] = [
  [8, 'AAAAAAB'],
  [15, 'AAAAABC'],
  [25, 'AABBBCD'],
  [50, 'ABBCCDE'],
  [90, 'BBCCCEF'],
  [150, 'BBCDDFG'],
  [280, 'BCDEEGH'],
  [500, 'BCDEFHJ'],
  [1200, 'CCEFGJK'],
  [3200, 'CDEGHKL'],
  [10_000, 'CDFGJLM'],
  [35_000, 'CDFHKMN'],
  [150_000, 'DEGJLNP'],
  [500_000, 'DEGJMPQ'],
  [Infinity, 'DEHKNQR'],
];

/** The code letter 样本量字码 of a lot (pieces) at an inspection level: GB/T 2828.1-2012, table 1. */
export function codeLetterOf(lotSize: number, level: InspectionLevel): CodeLetter {
  const row = ROWS.find(([largestLot]) => lotSize <= largestLot) ?? ROWS[ROWS.length - 1];
  return row?.[1][INSPECTION_LEVELS.indexOf(level)] as CodeLetter;
}

/** The letter whose row of the table has this sample size. */
export function letterOfSize(sampleSize: number): CodeLetter | null {
  return CODE_LETTERS.find((letter) => SAMPLE_SIZES[letter] === sampleSize) ?? null;
}
