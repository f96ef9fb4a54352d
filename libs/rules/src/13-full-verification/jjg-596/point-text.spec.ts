import { pointText } from './point-text.js';

describe('pointText', () => {
  it.each([
    ['Imax/1.0/all', 'Imax，cosφ 1.0，合元', 'Imax, cos φ 1.0, balanced'],
    ['0.5Ib/0.5L/A', '0.5Ib，cosφ 0.5L，A 元', '0.5Ib, cos φ 0.5L, element A'],
    ['starting', 'starting', 'starting'],
  ])('%s', (name, zh, en) => {
    expect(pointText(name, 'zh')).toBe(zh);
    expect(pointText(name, 'en')).toBe(en);
  });
});
