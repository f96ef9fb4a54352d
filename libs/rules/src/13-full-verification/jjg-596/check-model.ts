import { readCurrentSpec } from '../../11-arrival/index.js';
import { parseDecimal } from '../decimal.js';
import { findLimit } from './find-limit.js';
import { hasClass, regulationOfCode } from './regulations.js';
import type { VerificationModel } from './regulation.js';

export interface ModelFault {
  readonly field: keyof VerificationModel;
  readonly code:
    | 'regulation-unknown'
    | 'class-not-in-regulation'
    | 'current-spec-unreadable'
    | 'current-spec-not-of-regulation'
    | 'connection-not-of-class'
    | 'not-above-zero';
  readonly received: string;
}

/** Why meters of a type could not be judged: every fault of its data, none when they can. */
export function checkModel(model: VerificationModel): ModelFault[] {
  const regulation = regulationOfCode(model.regulation);
  if (!regulation) return [{ field: 'regulation', code: 'regulation-unknown', received: model.regulation }];
  const faults: ModelFault[] = [];
  const spec = readCurrentSpec(model.currentSpec);
  const add = (field: 'accuracyClass' | 'currentSpec' | 'connection', code: ModelFault['code']): void => {
    faults.push({ field, code, received: model[field] });
  };
  const classKnown = hasClass(regulation, model.accuracyClass);
  if (!classKnown) add('accuracyClass', 'class-not-in-regulation');
  if (!spec) add('currentSpec', 'current-spec-unreadable');
  if (classKnown && spec && !findLimit(model, 'Imax', '1.0', 'all')) {
    // Imax is always within the last band: either its lower bound has no current, or the class is not for this connection.
    const boundKnown = findLimit({ ...model, connection: 'ct' }, 'Imax', '1.0', 'all');
    if (boundKnown) add('connection', 'connection-not-of-class');
    else add('currentSpec', 'current-spec-not-of-regulation');
  }
  for (const field of ['ratedVoltage', 'impPerKwh'] as const) {
    const value = parseDecimal(model[field]);
    if (!value || value.units <= 0) faults.push({ field, code: 'not-above-zero', received: model[field] });
  }
  return faults;
}
