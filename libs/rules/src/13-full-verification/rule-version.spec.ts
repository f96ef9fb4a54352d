import { createHash } from 'node:crypto';
import { judgeMeter, ruleVersionOf } from './judge-meter.js';
import type { VerificationModel } from './jjg-596/index.js';
import { roundError } from './round-error.js';

const model: VerificationModel = {
  ...{ accuracyClass: '2', phases: 1, connection: 'direct', ratedVoltage: '220', currentSpec: '5(60)A' },
  ...{ impPerKwh: '1200', regulation: 'JJG 596-2012' },
};
const steps = ['0.02', '0.05', '0.1', '0.2', '0.01'];
const items = { appearance: 'pass', voltage: 'pass', starting: 'pass', creeping: 'pass', constant: 'pass' } as const;
const points = [{ loadCurrent: 'Ib', powerFactor: '1.0', element: 'all' as const }];

/** Errors from −3 % to 3 % in steps of 0.005 %: how they are rounded, and what becomes of a meter. */
function given(): string {
  const lines: string[] = [];
  for (let units = -600; units <= 600; units++) {
    const error = (units * 0.005).toFixed(3);
    const basicErrors = { points, readings: [error], rigConclusions: null };
    const reading = { items, clockDailyError: error, basicErrors };
    const { verdict, faults } = judgeMeter(model, reading, { internalLimitPercent: 60, clockLimit: '0.5' });
    lines.push([...steps.map((step) => roundError(error, step)), verdict, ...faults].join(' '));
  }
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

/** Who changes the rounding or the verdicts raises the version of the rule, and puts the new line here. */
it('the rule gives what its version stands for', () => {
  expect({ [ruleVersionOf(model)]: given() }).toEqual({ 'judge-meter/2 JJG 596-2012/1': 'e77113a4a7b34842' });
});
