import { JJG_596_2012 } from './jjg-596-2012.js';
import { JJG_596_2026 } from './jjg-596-2026.js';
import type { Regulation, VerificationModel } from './regulation.js';

/** Every regulation that a meter type may name, by its code. */
export const REGULATIONS: Readonly<Record<string, Regulation>> = {
  [JJG_596_2012.code]: JJG_596_2012,
  [JJG_596_2026.code]: JJG_596_2026,
};

/** The regulation of a code; null when there is none. Codes are what people typed, `constructor` too. */
export function regulationOfCode(code: string): Regulation | null {
  return Object.hasOwn(REGULATIONS, code) ? (REGULATIONS[code] ?? null) : null;
}

export function hasClass({ steps }: Regulation, accuracyClass: string): boolean {
  return Object.hasOwn(steps, accuracyClass);
}

/** The regulation that a meter type names; null when there is none or it does not have the type's accuracy class. */
export function regulationOfModel(model: Pick<VerificationModel, 'regulation' | 'accuracyClass'>): Regulation | null {
  const regulation = regulationOfCode(model.regulation);
  return regulation && hasClass(regulation, model.accuracyClass) ? regulation : null;
}

/** The code of the regulation that has an accuracy class, for a meter type that names none; null when none has it. */
export function regulationOfClass(accuracyClass: string): string | null {
  return Object.values(REGULATIONS).find((regulation) => hasClass(regulation, accuracyClass))?.code ?? null;
}
