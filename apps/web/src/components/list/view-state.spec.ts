import { sameView, viewState } from './view-state.js';

const state = (text: string): string => viewState(new URLSearchParams(text));

describe('viewState', () => {
  it.each([
    ['the place in the list is left out', 'state=open&cursor=abc&metersCursor=d', 'state=open'],
    ['the order of names does not matter', 'b=2&a=1', 'a=1&b=2'],
    ['columns and order are part of it', 'columns=no.state&sort=-quantity', 'columns=no.state&sort=-quantity'],
    ['nothing', '', ''],
  ])('%s', (_, given, wanted) => {
    expect(state(given)).toBe(wanted);
  });
});

describe('sameView', () => {
  it('compares what is shown', () => {
    expect(sameView('a=1&b=2&cursor=x', 'b=2&a=1')).toBe(true);
    expect(sameView('a=1', 'a=2')).toBe(false);
  });
});
