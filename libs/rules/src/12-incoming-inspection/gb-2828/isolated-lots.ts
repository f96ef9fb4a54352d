import { DomainError } from '../../domain-error.js';
import type { SinglePlan } from './single-plans.js';

export const LIMITING_QUALITIES = [...['0.5', '0.8', '1.25', '2.0', '3.15', '5.0', '8.0', '12.5', '20', '32']] as const;
/** Limiting quality LQ 极限质量, in % nonconforming: a lot as bad as that is hardly ever accepted. */
export type LimitingQuality = (typeof LIMITING_QUALITIES)[number];

export interface IsolatedPlan extends SinglePlan {
  readonly tableSampleSize: number;
  readonly rejectionNumber: number;
  readonly wholeLot: boolean;
  /** The row has not been held against the standard yet: people are told. */
  readonly provisional: boolean;
}

interface LotRow {
  readonly smallest: number;
  readonly largest: number;
  readonly provisional: boolean;
  /** n/Ac in the order of the limiting qualities. */
  readonly plans: string;
}

/** GB/T 2828.2 = ISO 2859-2, procedure A. Rows below 501 pieces are provisional. */
const ROWS: readonly LotRow[] = [
  row(151, 280, true, 'all 170/0 130/0 95/0 65/0 42/0 28/0 20/0 20/1 13/1'),
  row(281, 500, true, '280/0 220/0 155/0 105/0 80/0 50/0 32/0 32/1 20/1 20/3'),
  row(501, 1200, false, '380/0 255/0 170/0 125/0 125/1 80/1 50/1 32/1 32/3 32/5'),
  row(1201, 3200, false, '430/0 280/0 200/0 200/1 125/1 125/3 80/3 50/3 50/5 50/10'),
  row(3201, 10_000, false, '450/0 315/0 315/1 200/1 200/3 200/5 125/5 80/5 80/10 80/18'),
  row(10_001, 35_000, false, '500/0 500/1 315/1 315/3 315/5 315/10 200/10 125/10 125/18 80/18'),
  row(35_001, 150_000, false, '800/1 500/1 500/3 500/5 500/10 500/18 315/18 200/18 125/18 80/18'),
];

function row(smallest: number, largest: number, provisional: boolean, plans: string): LotRow {
  return { smallest, largest, provisional, plans };
}

/**
 * The plan for a lot (pieces) that comes alone, by its limiting quality (%): GB/T 2828.2, procedure A. Throws
 * `no-isolated-plan` for lots outside the table.
 */
export function findIsolatedPlan(lotSize: number, limitingQuality: LimitingQuality): IsolatedPlan {
  const found = ROWS.find(({ smallest, largest }) => lotSize >= smallest && lotSize <= largest);
  const cell = found?.plans.split(' ')[LIMITING_QUALITIES.indexOf(limitingQuality)];
  if (!found || cell === undefined)
    throw new DomainError('no-isolated-plan', { lotSize, smallest: 151, largest: 150_000 });
  const [size, acceptanceNumber] = cell === 'all' ? [lotSize, 0] : (cell.split('/').map(Number) as [number, number]);
  return {
    ...{ acceptanceNumber, tableSampleSize: size, rejectionNumber: acceptanceNumber + 1 },
    sampleSize: Math.min(size, lotSize),
    wholeLot: size >= lotSize,
    provisional: found.provisional,
  };
}
