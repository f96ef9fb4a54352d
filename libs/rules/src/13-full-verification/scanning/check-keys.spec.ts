import { FAULT_TREE, OTHER_FAULT_KINDS, kindOfFault } from '../fault-kinds.js';
import { CHECK_ITEMS, checkKeys, fitsItem } from './check-keys.js';

describe.each(CHECK_ITEMS)('the keys of %s', (item) => {
  const keys = checkKeys(item);

  it('begin with 1, which passes, and end with 9, for whatever else', () => {
    expect(keys[0]).toEqual({ key: '1', fault: null });
    expect(keys.at(-1)?.key).toBe('9');
  });

  it('are single digits, each once, each a code of the tree that fits the item', () => {
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
    for (const { key, fault } of keys.slice(1)) {
      expect(key).toMatch(/^[2-9]$/);
      expect(FAULT_TREE.map(({ code }) => code)).toContain(fault);
      expect(fitsItem(item, fault ?? '')).toBe(true);
    }
  });
});

it('every function tried with power on has a key of its own', () => {
  const kinds = checkKeys('power-on').flatMap(({ fault }) => (fault === null ? [] : [kindOfFault(fault)]));
  expect([...new Set(kinds)].sort()).toEqual([...OTHER_FAULT_KINDS].sort());
});

it('a fault of another item does not fit', () => {
  expect(fitsItem('appearance', 'voltage-breakdown')).toBe(false);
  expect(fitsItem('appearance', 'construction')).toBe(false);
  expect(fitsItem('power-on', 'appearance-case')).toBe(false);
});
