import { CODE_LETTERS, type CodeLetter } from './code-letter.js';

export const AQLS = [
  ...['0.010', '0.015', '0.025', '0.040', '0.065', '0.10', '0.15', '0.25'],
  ...['0.40', '0.65', '1.0', '1.5', '2.5', '4.0', '6.5', '10'],
] as const;
/** Acceptance quality limit 接收质量限, in % nonconforming. */
export type Aql = (typeof AQLS)[number];

/** Inspection that has a table. Reduced inspection has none that is official yet: it is off. */
export const SEVERITIES = ['normal', 'tightened'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Sample size n and acceptance number Ac of a single sampling plan; rejected from Ac + 1 on. */
export interface SinglePlan {
  readonly sampleSize: number;
  readonly acceptanceNumber: number;
}

/**
 * Single sampling plans of GB/T 2828.1-2012 (tables 2-A, 2-B), a column of the tables an AQL. Arrows are followed already: a
 * plan `G 50/1` (n 50, Ac 1) holds from letter G on to the letter before the next plan of its column.
 */
const COLUMNS: Readonly<Record<Severity, Readonly<Record<Aql, string>>>> = {
  normal: {
    '0.010': 'A 1250/0',
    '0.015': 'A 800/0',
    '0.025': 'A 500/0, Q 2000/1',
    '0.040': 'A 315/0, P 1250/1, R 2000/2',
    '0.065': 'A 200/0, N 800/1, Q 1250/2, R 2000/3',
    '0.10': 'A 125/0, M 500/1, P 800/2, Q 1250/3, R 2000/5',
    '0.15': 'A 80/0, L 315/1, N 500/2, P 800/3, Q 1250/5, R 2000/7',
    '0.25': 'A 50/0, K 200/1, M 315/2, N 500/3, P 800/5, Q 1250/7, R 2000/10',
    '0.40': 'A 32/0, J 125/1, L 200/2, M 315/3, N 500/5, P 800/7, Q 1250/10, R 2000/14',
    '0.65': 'A 20/0, H 80/1, K 125/2, L 200/3, M 315/5, N 500/7, P 800/10, Q 1250/14, R 2000/21',
    '1.0': 'A 13/0, G 50/1, J 80/2, K 125/3, L 200/5, M 315/7, N 500/10, P 800/14, Q 1250/21',
    '1.5': 'A 8/0, F 32/1, H 50/2, J 80/3, K 125/5, L 200/7, M 315/10, N 500/14, P 800/21',
    '2.5': 'A 5/0, E 20/1, G 32/2, H 50/3, J 80/5, K 125/7, L 200/10, M 315/14, N 500/21',
    '4.0': 'A 3/0, D 13/1, F 20/2, G 32/3, H 50/5, J 80/7, K 125/10, L 200/14, M 315/21',
    '6.5': 'A 2/0, C 8/1, E 13/2, F 20/3, G 32/5, H 50/7, J 80/10, K 125/14, L 200/21',
    '10': 'A 5/1, D 8/2, E 13/3, F 20/5, G 32/7, H 50/10, J 80/14, K 125/21',
  },
  tightened: {
    '0.010': 'A 2000/0',
    '0.015': 'A 1250/0',
    '0.025': 'A 800/0, Q 3150/1',
    '0.040': 'A 500/0, P 2000/1',
    '0.065': 'A 315/0, N 1250/1, R 2000/2',
    '0.10': 'A 200/0, M 800/1, Q 1250/2, R 2000/3',
    '0.15': 'A 125/0, L 500/1, P 800/2, Q 1250/3, R 2000/5',
    '0.25': 'A 80/0, K 315/1, N 500/2, P 800/3, Q 1250/5, R 2000/8',
    '0.40': 'A 50/0, J 200/1, M 315/2, N 500/3, P 800/5, Q 1250/8, R 2000/12',
    '0.65': 'A 32/0, H 125/1, L 200/2, M 315/3, N 500/5, P 800/8, Q 1250/12, R 2000/18',
    '1.0': 'A 20/0, G 80/1, K 125/2, L 200/3, M 315/5, N 500/8, P 800/12, Q 1250/18',
    '1.5': 'A 13/0, F 50/1, J 80/2, K 125/3, L 200/5, M 315/8, N 500/12, P 800/18',
    '2.5': 'A 8/0, E 32/1, H 50/2, J 80/3, K 125/5, L 200/8, M 315/12, N 500/18',
    '4.0': 'A 5/0, D 20/1, G 32/2, H 50/3, J 80/5, K 125/8, L 200/12, M 315/18',
    '6.5': 'A 3/0, C 13/1, F 20/2, G 32/3, H 50/5, J 80/8, K 125/12, L 200/18',
    '10': 'A 8/1, E 13/2, F 20/3, G 32/5, H 50/8, J 80/12, K 125/18',
  },
};

interface FirstLetter extends SinglePlan {
  readonly from: number;
}

const parsed = new Map<string, readonly FirstLetter[]>();

function columnOf(severity: Severity, aql: Aql): readonly FirstLetter[] {
  const column = COLUMNS[severity][aql];
  const known = parsed.get(column);
  if (known) return known;
  const plans = column.split(', ').map((text) => {
    const [letter = '', plan = ''] = text.split(' ');
    const [sampleSize, acceptanceNumber] = plan.split('/').map(Number) as [number, number];
    return { from: CODE_LETTERS.indexOf(letter as CodeLetter), sampleSize, acceptanceNumber };
  });
  parsed.set(column, plans);
  return plans;
}

/** The plan in the cell of a letter and an AQL (%), arrows followed: GB/T 2828.1-2012, tables 2-A and 2-B. */
export function singlePlan(letter: CodeLetter, aql: Aql, severity: Severity): SinglePlan {
  const at = CODE_LETTERS.indexOf(letter);
  const found = columnOf(severity, aql).findLast(({ from }) => from <= at);
  if (!found) throw new Error(`no plan for ${letter} at ${aql}`);
  return { sampleSize: found.sampleSize, acceptanceNumber: found.acceptanceNumber };
}
