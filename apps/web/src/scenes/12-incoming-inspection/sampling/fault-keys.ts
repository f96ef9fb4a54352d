import type { FaultKind } from '#rules/13-full-verification';

/** The key of a meter that passed, and of the kinds of fault that samples fail by, as they lie under the fingers. */
export const PASS_KEY = '1';
export const FAULT_KEYS: Readonly<Record<string, FaultKind>> = {
  ...{ 2: 'appearance', 3: 'display', 4: 'basic-error', 5: 'clock-daily-error' },
  ...{ 6: 'communication', 7: 'relay', 8: 'battery', 9: 'other' },
};
