import { DomainError } from '#libs/rules';
import { columnIn, mostColumns, rowIn } from './cell-place.js';
import { MergedValues, type MergedRows } from './merged-cells.js';
import type { NumberFormat } from './number-formats.js';
import { plainText } from './shared-texts.js';
import { shownText } from './shown-text.js';
import { XmlReader } from './read-xml.js';
import { broken } from '../zip-files/index.js';

/** What the cells of all sheets point to. */
export interface WorkbookTexts {
  shared: readonly string[];
  formats: readonly NumberFormat[];
  from1904: boolean;
}

const mostCellText = 2 ** 17;
const number: NumberFormat = { as: 'number' };

/** The rows of one sheet as texts, each with its number; rows without anything are left out. */
export class SheetRows {
  /** Rows that are read and not yet taken. */
  ready: { row: number; cells: string[] }[] = [];
  private readonly xml: XmlReader;
  private readonly merged: MergedValues;
  private row = 0;
  private cells: string[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private into: 'value' | 'text' | 'formula' | null = null;
  private value = '';
  private text = '';
  private formula = '';
  private inReading = false;

  constructor(
    private readonly texts: WorkbookTexts,
    merged: readonly MergedRows[],
  ) {
    this.merged = new MergedValues(merged);
    this.xml = new XmlReader({
      open: (name, attributes) => this.opened(name, attributes),
      text: (text) => this.told(text),
      close: (name) => this.closed(name),
    });
  }

  write(chunk: Buffer): void {
    this.xml.write(chunk);
  }

  end(): void {
    this.xml.end();
  }

  private opened(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'c':
        this.column = attributes['r'] === undefined ? this.column + 1 : columnIn(attributes['r'], this.row);
        this.type = attributes['t'] ?? 'n';
        this.style = Number(attributes['s'] ?? 0);
        this.value = this.text = this.formula = '';
        break;
      case 'v':
        this.into = 'value';
        break;
      case 't':
        this.into = this.inReading ? null : 'text';
        break;
      case 'f':
        this.into = 'formula';
        break;
      case 'rPh':
        this.inReading = true;
        break;
      case 'row':
        this.row = rowIn(attributes['r'], this.row);
        this.cells = [];
        this.column = -1;
        break;
    }
  }

  private told(text: string): void {
    if (this.into === null) return;
    if (this.into === 'value') this.value += text;
    else if (this.into === 'text') this.text += text;
    else this.formula += text;
    if (this.value.length + this.text.length + this.formula.length > mostCellText)
      throw broken('a cell that is too long');
  }

  private closed(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.into = null;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'c') this.put(this.cellText());
    else if (name === 'row') {
      this.merged.fill(this.row, this.cells);
      if (this.cells.length > 0) this.ready.push({ row: this.row, cells: this.cells });
    }
  }

  /** Empty cells to the right are often there for their looks only: they are no columns. */
  private put(text: string): void {
    if (text === '') return;
    if (this.column >= mostColumns) throw new DomainError('too-many-columns', { most: mostColumns });
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private cellText(): string {
    const { value } = this;
    switch (this.type) {
      case 's':
        return value === '' ? '' : this.shared(value);
      case 'inlineStr':
        return plainText(this.text);
      case 'b':
        return value === '' ? '' : value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return value.replace('T', ' ').replace(/(?:\.\d+)?Z?$/, '');
      case 'n':
        if (value === '') return this.unreckoned();
        return shownText(value, this.texts.formats[this.style] ?? number, this.texts.from1904);
      default:
        return value === '' ? this.unreckoned() : plainText(value);
    }
  }

  private shared(value: string): string {
    const text = this.texts.shared[Number(value)];
    if (text === undefined) throw broken('a text that is not there');
    return text;
  }

  /** A formula whose result the file lacks: it is shown, so that nobody takes the cell for empty. */
  private unreckoned(): string {
    return this.formula === '' ? '' : `=${this.formula}`;
  }
}
