import { codeLetterOf, letterOfSize, SAMPLE_SIZES, type CodeLetter, type InspectionLevel } from './code-letter.js';
import { singlePlan, type Aql, type Severity, type SinglePlan } from './single-plans.js';

export interface PlanQuestion {
  /** Pieces in the lot. */
  readonly lotSize: number;
  readonly level: InspectionLevel;
  /** In %. */
  readonly aql: Aql;
  readonly severity: Severity;
}

export interface SamplingPlan extends SinglePlan {
  /** The letter of the lot; the plan is its own, or that of `planLetter`. */
  readonly codeLetter: CodeLetter;
  readonly planLetter: CodeLetter;
  /** Where the table points from the letter of the lot: to a larger sample, a smaller one, or nowhere. */
  readonly arrow: 'down' | 'up' | 'none';
  /** The n of the table; the lot when that is not larger. */
  readonly tableSampleSize: number;
  readonly rejectionNumber: number;
  /** n ≥ lot: all of it is inspected. */
  readonly wholeLot: boolean;
}

/** The single sampling plan for a lot by GB/T 2828.1-2012: letter from lot and level, plan from letter, AQL and severity. */
export function findPlan({ lotSize, level, aql, severity }: PlanQuestion): SamplingPlan {
  const codeLetter = codeLetterOf(lotSize, level);
  const { sampleSize, acceptanceNumber } = singlePlan(codeLetter, aql, severity);
  const planLetter = letterOfSize(sampleSize) ?? codeLetter;
  const own = SAMPLE_SIZES[codeLetter];
  return {
    ...{ codeLetter, planLetter, tableSampleSize: sampleSize, acceptanceNumber },
    arrow: sampleSize > own ? 'down' : sampleSize < own ? 'up' : 'none',
    rejectionNumber: acceptanceNumber + 1,
    sampleSize: Math.min(sampleSize, lotSize),
    wholeLot: sampleSize >= lotSize,
  };
}
