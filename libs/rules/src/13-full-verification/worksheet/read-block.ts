const AS_TEXT = /^="(.*)"$/s;

/**
 * The cells of a block as spreadsheets put it on the clipboard: columns apart by tabs, rows by line ends, a cell with either
 * of them or a quote in quotes. Marks that keep a number a text, `="…"` and a leading apostrophe, are no part of the value.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at);
    rows.at(-1)?.push(unmarked(cell));
    if (end >= text.length) break;
    if (text[end] === '\t') at = end + 1;
    else {
      at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
      // The line end after the last row begins no other.
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

function plain(text: string, from: number): { cell: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\r' && text[end] !== '\n') end++;
  return { cell: text.slice(from, end), end };
}

/** Ends with a quote that stands before a tab, a line end or the end; without such a one it is an ordinary cell. */
function quoted(text: string, from: number): { cell: string; end: number } {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text.charAt(at);
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else {
      const after = text[at + 1];
      if (after === undefined || after === '\t' || after === '\r' || after === '\n') return { cell, end: at + 1 };
      break;
    }
  }
  return plain(text, from);
}

function unmarked(cell: string): string {
  const [, text] = AS_TEXT.exec(cell) ?? [];
  if (text !== undefined) return text;
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
