/** What verification has to know of a meter type; a row of the meter models is one. */
export interface VerificationModel {
  readonly accuracyClass: string;
  readonly phases: number;
  /** `direct`, or `ct` through current transformers. */
  readonly connection: string;
  /** V; of the phase with four wires, between lines with three. */
  readonly ratedVoltage: string;
  readonly currentSpec: string;
  readonly impPerKwh: string;
  readonly regulation: string;
}

export type { Element } from '../values/read-phases.js';

/** Three wires have no neutral, and are rated between lines: 100 V through transformers, or 380 V. */
export function isThreeWire({ phases, ratedVoltage }: Pick<VerificationModel, 'phases' | 'ratedVoltage'>): boolean {
  return phases !== 1 && (Number(ratedVoltage) === 100 || Number(ratedVoltage) === 380);
}

/** From this load current up to the next band's, or to Imax, these limits hold: accuracy class → % . */
export interface LimitBand {
  readonly from: string;
  readonly limits: Readonly<Record<string, string>>;
}

export interface LimitRow {
  /** Null: both. */
  readonly connection: 'direct' | 'ct' | null;
  readonly element: 'balanced' | 'single';
  readonly powerFactors: readonly string[];
  /** In ascending order of current. */
  readonly bands: readonly LimitBand[];
}

/** A verification regulation 检定规程 as data. */
export interface Regulation {
  readonly code: string;
  /** Raised with every change of the figures below; what has been judged keeps the one that it was judged by. */
  readonly version: number;
  /** True while its official text has not been seen: figures may change. */
  readonly provisional: boolean;
  /** The day it came into force; null while that is not known. */
  readonly effectiveFrom: string | null;
  /** Accuracy class → rounding step of its basic errors, %. */
  readonly steps: Readonly<Record<string, string>>;
  readonly rows: readonly LimitRow[];
  /** Accuracy class → connection → the current that must start the meter, as a load current. */
  readonly startCurrents: Readonly<Record<string, Readonly<Partial<Record<'direct' | 'ct', string>>>>>;
  /** Accuracy class → K of the creep test. */
  readonly creepFactors: Readonly<Record<string, number>>;
}
