import { checkIfMatch, etagOf } from './if-match.js';

describe('If-Match', () => {
  it.each(['"3"', 'W/"3"', '"2", "3"', ' "3" ', '*'])('%j is revision 3', (given) => {
    expect(() => checkIfMatch(given, 3)).not.toThrow();
  });

  it.each(['"2"', '3', '"33"', '""', 'W/"4"'])('%j is not revision 3', (given) => {
    expect(() => checkIfMatch(given, 3)).toThrow('precondition-failed');
  });

  it('quotes the tag', () => expect(etagOf(7)).toBe('"7"'));
});
