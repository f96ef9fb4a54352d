import { readXml } from './read-xml.js';
import { tooLarge, type ZipFile } from '../zip-files/index.js';

/** The texts of a workbook are held in memory while its rows are read. */
const mostBytes = 2 ** 27;
const mostTexts = 4_000_000;

const escaped = /_x([0-9a-fA-F]{4})_/g;

/** Characters that XML cannot hold are written as their number. */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The texts that cells name by their number; runs of one text are joined, readings in small characters left out. */
export async function sharedTexts(zip: ZipFile): Promise<string[]> {
  const part = zip.names.find((name) => /^xl\/sharedstrings\.xml$/i.test(name)) ?? '';
  const texts: string[] = [];
  let [text, inText, inReading] = ['', false, false];
  await readXml(zip.chunks(part, mostBytes), {
    open: (name) => {
      if (name === 't') inText = !inReading;
      else if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      if (name !== 'si') return;
      if (texts.push(plainText(text)) > mostTexts) throw tooLarge(mostBytes);
    },
  });
  return texts;
}
