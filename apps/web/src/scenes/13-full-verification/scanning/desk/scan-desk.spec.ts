import type { Tone } from './beep.js';
import { ScanDesk } from './scan-desk.js';
import type { Scan } from '../scan-queue.js';
import type { Known } from '../scan-queries.js';
import type { Sitting } from '../sitting.js';

const [one, two] = ['3430001261101050000003', '3430001261101050000010'] as const;

function newDesk(known: Known = { kind: 'known', batchNo: 'B1' }) {
  const sitting: Sitting = {
    ...{ batchNo: 'B1', item: 'appearance', rigCode: '1', position: 7, verifierCode: 'V001', checkerCode: 'C001' },
    sound: false,
  };
  const scans: Scan[] = [];
  const tones: Tone[] = [];
  const desk = new ScanDesk({
    sitting: () => sitting,
    advance: (position) => (sitting.position = position),
    queue: {
      get: () => scans,
      add: (check) => scans.push({ id: String(scans.length), check, state: 'waiting', message: null }),
      undoLast: () => {
        const last = scans.pop();
        return last ?? null;
      },
    },
    lookUp: () => Promise.resolve(known),
    tell: (tone) => tones.push(tone),
  });
  return { desk, scans, tones, sitting };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('scan, one key', () => {
  it('1 passes, and the position goes on', () => {
    const { desk, scans, tones, sitting } = newDesk();
    desk.scanned(one);
    expect(desk.get()).toMatchObject({ armed: one, notice: { kind: 'ready' } });
    expect(desk.pressed('1')).toBe(true);
    expect(scans).toMatchObject([{ check: { assetNo: one, conclusion: 'pass', position: 7 } }]);
    expect(sitting.position).toBe(8);
    expect(tones).toEqual(['ready', 'pass']);
  });

  it('another names a fault of the tree', () => {
    const { desk, scans, tones } = newDesk();
    desk.scanned(one);
    desk.pressed('2');
    expect(scans).toMatchObject([{ check: { conclusion: 'fail', faultCode: 'appearance-case' } }]);
    expect(tones.at(-1)).toBe('fail');
  });

  it('a key without a meter, or without a meaning, is none', () => {
    const { desk, scans } = newDesk();
    expect(desk.pressed('1')).toBe(false);
    desk.scanned(one);
    expect(desk.pressed('8')).toBe(false);
    expect(scans).toEqual([]);
  });
});

describe('told at once', () => {
  it('fewer than 22 digits, with what was read', () => {
    const { desk } = newDesk();
    desk.scanned('３４３０００１２');
    expect(desk.get()).toEqual({ armed: null, notice: { kind: 'short', raw: '34300012', digits: 8 } });
  });

  it('a meter scanned before', () => {
    const { desk, tones } = newDesk();
    desk.scanned(one);
    desk.pressed('1');
    desk.scanned(one);
    expect(desk.get()).toEqual({ armed: null, notice: { kind: 'duplicate', assetNo: one } });
    expect(tones.at(-1)).toBe('duplicate');
  });

  it.each<[string, Known, string]>([
    ['an unknown meter', { kind: 'unknown' }, 'unknown'],
    ['a meter of another batch', { kind: 'known', batchNo: 'B2' }, 'foreign'],
  ])('%s is let go of', async (_, known, kind) => {
    const { desk, tones } = newDesk(known);
    desk.scanned(one);
    await settled();
    expect(desk.get()).toMatchObject({ armed: null, notice: { kind } });
    expect(tones.at(-1)).toBe('refused');
  });

  it('a meter that went without its key', () => {
    const { desk } = newDesk();
    desk.scanned(one);
    desk.scanned(two);
    expect(desk.get()).toEqual({ armed: two, notice: { kind: 'unanswered', assetNo: one } });
  });

  it('nothing without the network: the finding is taken', async () => {
    const { desk, scans } = newDesk({ kind: 'offline' });
    desk.scanned(one);
    await settled();
    desk.pressed('1');
    expect(scans).toHaveLength(1);
  });
});

it('Backspace lets go of the meter at hand, then takes the last finding and its position back', () => {
  const { desk, scans, sitting } = newDesk();
  desk.scanned(one);
  desk.pressed('1');
  desk.scanned(two);
  desk.back('slip');
  expect(desk.get()).toMatchObject({ armed: null, notice: { kind: 'undone', assetNo: two } });
  desk.back('slip');
  expect(scans).toEqual([]);
  expect(sitting.position).toBe(7);
});
