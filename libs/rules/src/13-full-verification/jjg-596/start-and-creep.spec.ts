import type { VerificationModel } from './regulation.js';
import { creepMinutes, startCurrent, startMinutes } from './start-and-creep.js';

const single: VerificationModel = {
  accuracyClass: '2',
  phases: 1,
  connection: 'direct',
  ratedVoltage: '220',
  currentSpec: '5(60)A',
  impPerKwh: '1200',
  regulation: 'JJG 596-2012',
};
const ct = { ...single, phases: 3, connection: 'ct', currentSpec: '1.5(6)A', impPerKwh: '6400' };

describe('start and creep', () => {
  it.each<[string, VerificationModel, string, string, string]>([
    ['single phase, class 2', single, '0.005Ib', '10.909', '30.303'],
    ['single phase, class 1', { ...single, accuracyClass: '1' }, '0.004Ib', '13.636', '37.879'],
    ['four wires, class 1 through CT', { ...ct, accuracyClass: '1' }, '0.002In', '5.682', '23.674'],
    ['four wires, class 2 through CT', { ...ct, accuracyClass: '2' }, '0.003In', '3.788', '18.939'],
    ['four wires, 0.5S', { ...ct, accuracyClass: '0.5S' }, '0.001In', '11.364', '23.674'],
    ['three wires, 0.2S, 100 V', { ...ct, accuracyClass: '0.2S', ratedVoltage: '100' }, '0.001In', '43.301', '135.316'],
  ])('%s', (_, model, current, start, creep) => {
    expect([startCurrent(model), startMinutes(model), creepMinutes(model)]).toEqual([current, start, creep]);
  });

  it('are not known of JJG 596-2026', () => {
    const model = { ...single, accuracyClass: 'B', currentSpec: '0.25-0.5(60)A', regulation: 'JJG 596-2026' };
    expect([startCurrent(model), startMinutes(model), creepMinutes(model)]).toEqual([null, null, null]);
  });

  it('are not set for a class that is not for the connection', () => {
    expect(startMinutes({ ...single, accuracyClass: '0.2S' })).toBeNull();
    expect(startMinutes({ ...single, connection: 'other' })).toBeNull();
  });
});
