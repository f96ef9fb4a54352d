import {
  BATCH_STATES,
  BATCH_TRANSITIONS,
  INITIAL_BATCH_STATE,
  INITIAL_METER_STATE,
  METER_STATES,
  METER_TRANSITIONS,
  STAGES,
  mayBatchMove,
  mayMeterMove,
  mayPassToVerification,
  nextBatchStates,
  nextMeterStates,
  type BatchState,
  type MeterState,
} from './process.js';

function reachable<S extends string>(start: S, transitions: Readonly<Record<S, readonly S[]>>): S[] {
  const found = new Set<S>([start]);
  for (const state of found) for (const next of transitions[state]) found.add(next);
  return [...found].sort();
}

describe('the stages', () => {
  it('are in ascending order and named once', () => {
    expect([...STAGES].sort()).toEqual([...STAGES]);
    expect(new Set(STAGES).size).toBe(STAGES.length);
  });
});

describe('the states of a batch', () => {
  it('can all be reached from the first', () => {
    expect(reachable(INITIAL_BATCH_STATE, BATCH_TRANSITIONS)).toEqual([...BATCH_STATES].sort());
  });

  it.each<[BatchState, BatchState[]]>([
    ['arrived', ['comparison', 'verification']],
    ['comparison', ['emc', 'verification', 'returned']],
    ['emc', ['sampling', 'verification', 'returned']],
    ['sampling', ['verification', 'rectification', 'returned']],
    ['verification', ['accepted', 'rectification', 'returned']],
    ['rectification', ['sampling', 'verification', 'returned']],
    ['accepted', []],
    ['returned', []],
  ])('after %s may come %j and nothing else', (from, allowed) => {
    expect(nextBatchStates(from)).toEqual(allowed);
    for (const to of BATCH_STATES) expect(mayBatchMove(from, to)).toBe(allowed.includes(to));
  });

  it('never stay the same by a move', () => {
    for (const state of BATCH_STATES) expect(mayBatchMove(state, state)).toBe(false);
  });

  it('before verification are the only ones that the lead may pass to verification, always along the table', () => {
    const passed = BATCH_STATES.filter(mayPassToVerification);
    expect(passed).toEqual(['arrived', 'comparison', 'emc', 'sampling']);
    for (const state of passed) expect(mayBatchMove(state, 'verification')).toBe(true);
  });
});

describe('the states of a meter', () => {
  it('can all be reached from the first', () => {
    expect(reachable(INITIAL_METER_STATE, METER_TRANSITIONS)).toEqual([...METER_STATES].sort());
  });

  it('lead from arrival to the customer, back, and to the customer again', () => {
    const life: MeterState[] = ['arrived', 'in-store', 'qualified', 'allocated', 'issued', 'installed', 'removed'];
    const whole: MeterState[] = [...life, 'recheck', 'qualified'];
    whole.slice(1).forEach((to, index) => expect(mayMeterMove(whole[index]!, to)).toBe(true));
  });

  it.each<[MeterState, MeterState[]]>([
    ['in-store', ['qualified', 'rejected', 'returned']],
    ['rejected', ['in-store', 'returned']],
    ['removed', ['recheck', 'scrapped']],
    ['recheck', ['qualified', 'scrapped']],
    ['scrapped', []],
    ['returned', []],
  ])('after %s may come %j and nothing else', (from, allowed) => {
    expect(nextMeterStates(from)).toEqual(allowed);
    for (const to of METER_STATES) expect(mayMeterMove(from, to)).toBe(allowed.includes(to));
  });

  it('never give a meter to a customer that is not qualified', () => {
    const sources = METER_STATES.filter((from) => mayMeterMove(from, 'allocated'));
    expect(sources).toEqual(['qualified']);
  });
});
