import type { Language } from '../language.js';
import { arrivalProblems } from './arrival.js';
import { demoProblems } from './demo.js';
import { fieldProblems } from './fields.js';
import { identityProblems } from './identity.js';
import { incomingInspectionProblems } from './incoming-inspection.js';
import { importProblems } from './imports.js';
import { jobProblems } from './jobs.js';
import { judgementProblems } from './judgement.js';
import { platformProblems } from './platform.js';
import type { Problem, Problems } from './problem.js';
import { qualityProblemProblems } from './quality-problems.js';
import { referenceProblems } from './reference.js';
import { verificationProblems } from './verification.js';
import { spoken } from './words.js';

/** Every code that a DomainError, a refused row or a refused item may carry. */
export const problems: Problems = {
  ...platformProblems,
  ...fieldProblems,
  ...identityProblems,
  ...demoProblems,
  ...jobProblems,
  ...referenceProblems,
  ...importProblems,
  ...arrivalProblems,
  ...incomingInspectionProblems,
  ...verificationProblems,
  ...qualityProblemProblems,
  ...judgementProblems,
};

export function problemOf(code: string): Problem {
  return problems[code] ?? platformProblems.unexpected;
}

/** The text of a code in the reader's language. */
export function describe(code: string, params: Record<string, unknown>, language: Language): string {
  const text = problems[code]?.[language] ?? code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => spoken(name, params[name], language));
}
