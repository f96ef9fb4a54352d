import { checkModel } from './check-model.js';
import type { VerificationModel } from './regulation.js';

const good: VerificationModel = {
  accuracyClass: '2',
  phases: 1,
  connection: 'direct',
  ratedVoltage: '220',
  currentSpec: '5(60)A',
  impPerKwh: '1200',
  regulation: 'JJG 596-2012',
};

describe('a meter type', () => {
  it.each<[string, Partial<VerificationModel>]>([
    ['single phase, direct', {}],
    ['through CT, S class', { accuracyClass: '0.2S', phases: 3, connection: 'ct', currentSpec: '0.3(1.2)A' }],
    ['of 2026', { accuracyClass: 'D', regulation: 'JJG 596-2026', currentSpec: '0.25-0.5(60)A' }],
  ])('can be judged: %s', (_, changes) => {
    expect(checkModel({ ...good, ...changes })).toEqual([]);
  });

  it.each<[Partial<VerificationModel>, string, string]>([
    [{ regulation: 'JJG 307' }, 'regulation', 'regulation-unknown'],
    [{ regulation: 'constructor' }, 'regulation', 'regulation-unknown'],
    [{ accuracyClass: 'toString' }, 'accuracyClass', 'class-not-in-regulation'],
    [{ accuracyClass: 'B' }, 'accuracyClass', 'class-not-in-regulation'],
    [{ currentSpec: '5-60' }, 'currentSpec', 'current-spec-unreadable'],
    [{ currentSpec: '0.25-0.5(60)A' }, 'currentSpec', 'current-spec-not-of-regulation'],
    [{ accuracyClass: 'B', regulation: 'JJG 596-2026' }, 'currentSpec', 'current-spec-not-of-regulation'],
    [{ accuracyClass: '0.2S' }, 'connection', 'connection-not-of-class'],
    [{ connection: 'wireless' }, 'connection', 'connection-not-of-class'],
    [{ ratedVoltage: '0' }, 'ratedVoltage', 'not-above-zero'],
    [{ impPerKwh: 'many' }, 'impPerKwh', 'not-above-zero'],
  ])('with %j cannot: %s, %s', (changes, field, code) => {
    expect(checkModel({ ...good, ...changes })).toEqual([
      { field, code, received: changes[field as keyof VerificationModel] ?? good[field as keyof VerificationModel] },
    ]);
  });
});
