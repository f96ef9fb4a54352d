import { FAULT_KINDS, FAULT_TREE, isFaultKind, kindOfFault, otherFaultsIn } from './fault-kinds.js';

describe('the tree of fault kinds', () => {
  it('has every code once, and every parent before, one level up', () => {
    const seen = new Map<string, number>();
    for (const { code, parent, level } of FAULT_TREE) {
      expect(seen.has(code)).toBe(false);
      expect(parent === null ? 0 : seen.get(parent)).toBe(level - 1);
      seen.set(code, level);
    }
  });

  it('has the kinds that are counted on its second level', () => {
    const second = FAULT_TREE.filter(({ level }) => level === 2).map(({ code }) => code);
    expect([...second].sort()).toEqual([...FAULT_KINDS].sort());
  });

  it('names every node in both languages', () => {
    for (const { zh, en } of FAULT_TREE) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/i);
    }
  });

  it.each([
    ['basic-error', 'basic-error'],
    ['basic-error-high', 'basic-error'],
    ['clock-slow', 'clock-daily-error'],
    ['metering', null],
    ['unheard-of', null],
  ])('counts %s under %s', (code, kind) => {
    expect(kindOfFault(code)).toBe(kind);
    expect(isFaultKind(code)).toBe(code === kind);
  });
});

it.each([
  ['communication', ['communication']],
  ['battery-low', ['battery']],
  ['继电器、通信', ['communication', 'relay']],
  ['RS-485 fails; DISPLAY', ['communication', 'display']],
  ['basic-error, communication', ['communication']],
  ['基本误差', []],
  ['see the note', []],
  ['', []],
  [null, []],
])('otherFaultsIn(%j) are %j', (text, kinds) => {
  expect(otherFaultsIn(text)).toEqual(kinds);
});
