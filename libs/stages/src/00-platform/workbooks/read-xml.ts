import sax from 'sax';
import { DomainError } from '#libs/rules';
import { broken } from '../zip-files/index.js';

/** The parts of a workbook nest some ten deep. */
const deepest = 64;
const mostAttributes = 64;

export interface XmlHandlers {
  /** @param attributes with the prefixes as they stand in the file */
  open: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/**
 * Reads XML as it comes, tag by tag. Only what a workbook needs: UTF-8, no document type and so no entities of one's own,
 * bounded depth, attributes and names. @throws DomainError `workbook-broken`
 */
export class XmlReader {
  private readonly parser = sax.parser(true, { position: false, strictEntities: true } as sax.SAXOptions);
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly plainNames = new Map<string, string>();
  private depth = 0;
  private begun = false;
  private attributes = 0;

  constructor(handlers: XmlHandlers) {
    const { parser } = this;
    parser.onopentagstart = () => (this.attributes = 0);
    parser.onattribute = () => {
      if (++this.attributes > mostAttributes) throw broken('XML with too many attributes');
    };
    parser.onopentag = ({ name, attributes }) => {
      if (++this.depth > deepest) throw broken('XML nested too deep');
      if (this.depth === 1 && this.begun) throw broken('XML with two roots');
      this.begun = true;
      handlers.open(this.plain(name), attributes as Record<string, string>);
    };
    parser.onclosetag = (name) => {
      this.depth--;
      handlers.close?.(this.plain(name));
    };
    if (handlers.text) parser.ontext = parser.oncdata = handlers.text;
    parser.ondoctype = parser.onsgmldeclaration = () => {
      throw broken('XML with a document type');
    };
    parser.onprocessinginstruction = ({ name, body }) => {
      if (name === 'xml' && /encoding\s*=\s*["'](?!utf-?8["'])/i.test(body)) throw broken('XML that is not UTF-8');
    };
    parser.onerror = (error) => {
      throw broken(error.message.split('\n')[0] ?? '');
    };
  }

  write(chunk: Buffer): void {
    this.understood(() => {
      const text = this.decoder.decode(chunk, { stream: true });
      if (text.includes('\0')) throw broken('XML that is not UTF-8');
      // Positions are not counted, and by them the parser knows when to look whether a name or a value has grown too long.
      Object.assign(this.parser, { position: 0, bufferCheckPosition: 0 });
      this.parser.write(text);
    });
  }

  end(): void {
    this.understood(() => {
      this.parser.write(this.decoder.decode());
      this.parser.close();
    });
  }

  private understood(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw broken(error instanceof TypeError ? 'XML that is not UTF-8' : (error as Error).message);
    }
  }

  /** Names mean the same with a prefix and without. */
  private plain(name: string): string {
    const known = this.plainNames.get(name);
    if (known !== undefined) return known;
    const plain = name.slice(name.indexOf(':') + 1);
    if (this.plainNames.size < 1000) this.plainNames.set(name, plain);
    return plain;
  }
}

/** A part that is read as a whole. */
export async function readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(handlers);
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    reader.write(chunk);
  }
  if (bytes > 0) reader.end();
}
