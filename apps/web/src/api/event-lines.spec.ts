import { EventLines } from './event-lines.js';

describe('EventLines', () => {
  it.each([
    ['one event', ['event: changed\ndata: jobs\n\n'], [{ name: 'changed', data: 'jobs' }]],
    ['in two pieces', ['event: chan', 'ged\ndata: jobs imports\n\n'], [{ name: 'changed', data: 'jobs imports' }]],
    [
      'two in one piece',
      ['event: a\ndata: 1\n\nevent: b\ndata: 2\n\n'],
      [
        { name: 'a', data: '1' },
        { name: 'b', data: '2' },
      ],
    ],
    ['a comment', [': still there\n\n'], []],
    ['without a name', ['data: x\n\n'], [{ name: 'message', data: 'x' }]],
    ['not yet whole', ['event: changed\ndata: jobs\n'], []],
    ['no data', ['retry: 2000\nevent: open\ndata: \n\n'], [{ name: 'open', data: '' }]],
  ])('%s', (_, pieces, wanted) => {
    const lines = new EventLines();
    expect(pieces.flatMap((piece) => lines.feed(piece))).toEqual(wanted);
  });
});
