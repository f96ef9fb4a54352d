import { readBlock } from './read-block.js';

describe('a pasted block', () => {
  it.each<[string, string, string[][]]>([
    ['one cell', '0.12', [['0.12']]],
    [
      'two rows as Windows ends them, nothing after the last',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['as Linux and a Mac end them', 'a\nb\rc', [['a'], ['b'], ['c']]],
    [
      'empty cells keep their places',
      '\t\tx\n\t',
      [
        ['', '', 'x'],
        ['', ''],
      ],
    ],
    ['an empty row between', 'a\n\nb', [['a'], [''], ['b']]],
    ['a cell with a line end and a quote', '"0.1\n0.2"\t"a ""b"""', [['0.1\n0.2', 'a "b"']]],
    ['a quote that is none', '"half\tb', [['"half', 'b']]],
    ['a number marked as a text', '="3430001261101050000003"\t\'3430001', [['3430001261101050000003', '3430001']]],
    ['nothing', '', [['']]],
  ])('%s', (_, text, cells) => {
    expect(readBlock(text)).toEqual(cells);
  });
});
