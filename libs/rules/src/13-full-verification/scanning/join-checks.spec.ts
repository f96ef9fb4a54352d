import { otherFaultsIn } from '../fault-kinds.js';
import { joinChecks, type ItemCheck } from './join-checks.js';

const check = (item: ItemCheck['item'], faultCode: string | null = null): ItemCheck => ({
  item,
  conclusion: faultCode === null ? 'pass' : 'fail',
  faultCode,
});

describe('findings joined to what a rig said', () => {
  const cases: [string, string, ItemCheck[], string][] = [
    ['no finding changes nothing', 'NPPPPPP', [], 'NPPPPPP'],
    ['an untested item passes', 'NPPPPPP', [check('appearance')], 'PPPPPPP'],
    ['an item that nothing was said of passes', '-PPPPPP', [check('appearance')], 'PPPPPPP'],
    ['an item that the rig passed fails', 'PPPPPPP', [check('appearance', 'appearance-case')], 'FPPPPPP'],
    ['an item that the rig failed stays failed', 'FPPPPPP', [check('appearance')], 'FPPPPPP'],
    ['nothing said by a rig yet', '-------', [check('constant', 'constant-mismatch')], '-----F-'],
    ['several at once', 'NN-----', [check('appearance'), check('voltage', 'voltage')], 'PF-----'],
    ['power on is no item of the scheme', 'PPPPPPP', [check('power-on')], 'PPPPPPP'],
  ];
  it.each(cases)('%s', (_, items, checks, expected) => {
    expect(joinChecks({ items, rigReason: null }, checks).items).toBe(expected);
  });

  it('a fault found with power on counts besides the items, and the rig’s own reason stays', () => {
    const joined = joinChecks({ items: 'PPPPPPP', rigReason: '通信' }, [check('power-on', 'display-segments')]);
    expect(otherFaultsIn(joined.rigReason)).toEqual(['communication', 'display']);
  });

  it('leaves the captured half as it is', () => {
    const half = { items: 'NPPPPPP', rigReason: null };
    expect(joinChecks(half, [])).toBe(half);
    joinChecks(half, [check('appearance')]);
    expect(half.items).toBe('NPPPPPP');
  });
});
