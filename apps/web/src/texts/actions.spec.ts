import { ACTIONS } from '#rules/00-platform';
import { enActions } from './en/actions.js';
import { zhActions } from './zh/actions.js';

describe('the words for what roles may do', () => {
  it.each(ACTIONS)('%s is said in both languages', (action) => {
    expect(zhActions.permissions[action]).toMatch(/\p{Script=Han}/u);
    expect(enActions.permissions[action]).toMatch(/^[\x20-\x7e]+$/);
  });

  it('of audited acts are the same in both languages', () => {
    expect(Object.keys(enActions.actions)).toEqual(Object.keys(zhActions.actions));
  });
});
