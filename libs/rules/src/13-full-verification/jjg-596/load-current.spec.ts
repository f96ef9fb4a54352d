import { formatDecimal } from '../decimal.js';
import { ampsOf, formatLoadCurrent, parseLoadCurrent } from './load-current.js';

const basic = { kind: 'basic', ib: '1.5', imax: '6' } as const;
const transitional = { kind: 'transitional', imin: '0.25', itr: '0.5', imax: '60' } as const;

describe('a load current', () => {
  it.each([
    ['Imax', basic, 'Imax', '6'],
    ['0.5Imax', basic, '0.5Imax', '3.0'],
    ['Ib', basic, 'Ib', '1.5'],
    ['1.0Ib', basic, 'Ib', '1.50'],
    ['In', basic, 'In', '1.5'],
    ['0.05In', basic, '0.05In', '0.075'],
    ['0.10 ib', basic, '0.1Ib', '0.150'],
    ['.2IB', basic, '0.2Ib', '0.30'],
    ['Imin', transitional, 'Imin', '0.25'],
    ['10Itr', transitional, '10Itr', '5.0'],
    ['10.0Itr', transitional, '10Itr', '5.00'],
    ['Itr', basic, 'Itr', null],
    ['Imin', basic, 'Imin', null],
    ['Ib', transitional, 'Ib', null],
  ])('%s of %j is %s: %s A', (text, spec, written, amps) => {
    const load = parseLoadCurrent(text)!;
    const found = ampsOf(load, spec);
    expect(formatLoadCurrent(load)).toBe(written);
    expect(found && formatDecimal(found)).toBe(amps);
  });

  it.each(['', 'I', '5', '10%', 'Ib0.5', '-1Ib', '1.Ib', '1..5Ib'])('%j is none', (text) => {
    expect(parseLoadCurrent(text)).toBeNull();
  });
});
