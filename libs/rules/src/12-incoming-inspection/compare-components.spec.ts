import { compareComponents, type Component } from './compare-components.js';

const part = (component: string, other: Partial<Component> = {}): Component => ({
  ...{ component, maker: 'ST', model: 'STM32L0', marking: 'L051', placement: 'U1' },
  ...other,
});
const sealed = [
  part('MCU'),
  part('计量芯片', { maker: '复旦微', placement: 'U2' }),
  part('电池', { placement: 'BT1' }),
];

describe('the component comparison', () => {
  it('passes when every item is the same, in any order', () => {
    const { result, findings } = compareComponents(sealed, [...sealed].reverse());
    expect(result).toBe('pass');
    expect(findings.map(({ component, same }) => [component, same])).toEqual([
      ...[
        ['MCU', true],
        ['计量芯片', true],
        ['电池', true],
      ],
    ]);
  });

  it.each(['maker', 'model', 'marking', 'placement'] as const)('fails when one %s differs', (field) => {
    const { result, findings } = compareComponents(sealed, [{ ...part('MCU'), [field]: 'other' }, ...sealed.slice(1)]);
    expect(result).toBe('fail');
    expect(findings[0]).toMatchObject({ same: false, differs: [field] });
    expect(findings.slice(1).every(({ same }) => same)).toBe(true);
  });

  it('names every field that differs', () => {
    const arrived = [part('MCU', { maker: 'GD', model: 'GD32' }), ...sealed.slice(1)];
    expect(compareComponents(sealed, arrived).findings[0]?.differs).toEqual(['maker', 'model']);
  });

  it('fails when a component is missing, and when there is one beyond the list', () => {
    const missing = compareComponents(sealed, sealed.slice(1));
    expect(missing.findings[0]).toEqual({
      component: 'MCU',
      sealed: sealed[0],
      arrived: null,
      differs: [],
      same: false,
    });
    const beyond = compareComponents(sealed, [...sealed, part('RS485')]);
    expect(beyond.result).toBe('fail');
    expect(beyond.findings.at(-1)).toMatchObject({ component: 'RS485', sealed: null, same: false });
  });

  it.each([
    ['STM32L0', 'ＳＴＭ３２Ｌ０', true, 'full-width letters'],
    ['STM32 L0', ' STM32  L0 ', true, 'spaces'],
    ['STM32L0', 'stm32l0', false, 'small letters are another marking'],
  ])('%s and %s are the same: %s (%s)', (model, other, same) => {
    const { findings } = compareComponents([part('MCU', { model })], [part('MCU', { model: other })]);
    expect(findings[0]?.same).toBe(same);
  });
});
