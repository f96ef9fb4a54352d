import { copyField } from '#libs/persistence';
import { parseInstant, shanghaiDay } from '#libs/rules';
import { checkAssetNumber, checkNumberText } from '#rules/11-arrival';
import { checkPeople, checkRig, implausibleClimate } from '#rules/13-full-verification';
import type { ImportCheck } from '#stages/00-platform/import-kinds';
import { ListedRow, type Row } from '#stages/00-platform/rows';
import { shanghaiTime } from '../results/shanghai-time.js';
import type { RowContext } from './row-checks.service.js';

/** What the platform's codes mean, as letters of `rig_results.items`. */
const letters: Readonly<Record<string, string>> = {
  '01': 'P',
  '02': 'F',
  '03': 'N',
  '1': 'P',
  '2': 'F',
  '3': 'N',
  合格: 'P',
  不合格: 'F',
  未检: 'N',
};
const conclusions: Readonly<Record<string, string>> = { P: 'pass', F: 'fail', N: 'not-tested' };
/** More characters than anything that was measured has. */
const longestDecimal = 20;
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** A time as the rig wrote it: its day in Shanghai, and the text for COPY. */
interface Instant {
  at: Date;
  day: string;
  text: string;
}

type Read = (row: Row) => string;

/** Reads the cells of rig files into what `rig_results` takes, one row at a time; every fault is refused where it stands. */
export class ResultCells {
  refused = false;
  private row: Row = new ListedRow([]);
  private number = 0;
  private readonly readers = new Map<string, Read>();
  private readonly instants = new Map<string, Instant | null>();

  constructor(
    private readonly check: ImportCheck,
    private readonly context: RowContext,
  ) {}

  /** Turns to a row. */
  of(row: Row, number: number): this {
    this.row = row;
    this.number = number;
    this.refused = false;
    return this;
  }

  text(name: string): string {
    let read = this.readers.get(name);
    if (!read) this.readers.set(name, (read = this.check.layout.reader(name)));
    return read(this.row);
  }

  assetNo(name: string): string {
    const asset = checkAssetNumber(this.text(name), this.context.checkDigit);
    if (asset.kind === 'ok') return asset.assetNo;
    this.refuse(name, asset.received, asset.code, { ...asset });
    return '';
  }

  /** The number of a task or a batch. */
  numberText(name: string): string {
    const number = checkNumberText(this.text(name));
    if (number.kind === 'fault') {
      this.refuse(name, number.received, number.code, { ...number });
      return '';
    }
    if (number.doubtful) this.check.tell({ code: 'number-doubtful', params: { number: number.text } });
    return number.text;
  }

  /** Rig, position and time, ready for COPY. */
  place(rigName: string, positionName: string, timeName: string): string {
    const [rigCode, positionText, timeText] = [this.text(rigName), this.text(positionName), this.text(timeName)];
    const position = Number(positionText);
    const time = this.instant(timeText);
    if (!time) this.refuse(timeName, timeText, 'time-unreadable', {});
    else if (time.at > this.context.now)
      this.refuse(timeName, timeText, 'verified-in-future', { verifiedAt: timeText });
    const rig = this.context.rigs.get(rigCode) ?? null;
    const sound = time && rig && time.day <= rig.validUntil && isPosition(position, rig.positions);
    if (sound) return `${rig.id}\t${position}\t${time.text}`;
    for (const fault of checkRig({ rigCode, position, verifiedAt: time?.at ?? this.context.now }, rig)) {
      const { code } = fault;
      if (code === 'rig-lapsed' && this.context.lapsedRig === 'flag') this.check.tell({ code, params: { ...fault } });
      else if (code === 'position-out-of-range') this.refuse(positionName, positionText, code, { ...fault });
      else this.refuse(rigName, rigCode, code, { ...fault });
    }
    return `${rig?.id ?? 0}\t${position}\t${time?.text ?? ''}`;
  }

  /** Verifier and checker, ready for COPY. */
  people(verifierName: string, checkerName: string): string {
    const [verifierCode, checkerCode] = [this.text(verifierName), this.text(checkerName)];
    const [verifier, checker] = [this.context.staff.get(verifierCode), this.context.staff.get(checkerCode)];
    const known = { verifierKnown: verifier !== undefined, checkerKnown: checker !== undefined };
    for (const fault of checkPeople({ verifierCode, checkerCode }, known)) {
      if (fault.code === 'verifier-unknown') this.refuse(verifierName, verifierCode, fault.code, { ...fault });
      else this.refuse(checkerName, checkerCode, fault.code, { ...fault });
    }
    return `${verifier?.id ?? 0}\t${checker?.id ?? 0}`;
  }

  /** A decimal as it stands; null of an empty cell. */
  decimal(name: string): string | null {
    const text = this.text(name);
    if (text === '') return null;
    if (text.length > longestDecimal || !decimal.test(text)) this.refuse(name, text, 'not-a-decimal', {});
    return text;
  }

  /** Temperature and humidity, ready for COPY. */
  climate(temperatureName: string, humidityName: string): string {
    const [temperature, humidity] = [this.decimal(temperatureName), this.decimal(humidityName)];
    const odd = [implausibleClimate('temperature', temperature), implausibleClimate('humidity', humidity)];
    odd.forEach((fault, at) => {
      if (fault === null) return;
      const { code } = fault;
      const name = at === 0 ? temperatureName : humidityName;
      if (this.context.implausible === 'refuse') this.refuse(name, fault.value, code, { ...fault });
      else this.check.tell({ code, params: { ...fault } });
    });
    return `${copyField(temperature)}\t${copyField(humidity)}`;
  }

  /** The letter of a conclusion code. */
  conclusion(name: string): string {
    const text = this.text(name);
    const letter = letters[text];
    if (letter === undefined) this.refuse(name, text, 'conclusion-unreadable', { allowed: '01, 02, 03' });
    return letter ?? '-';
  }

  /** The rig's own conclusion on the whole meter, as a word. */
  verdict(name: string): string {
    return conclusions[this.conclusion(name)] ?? '';
  }

  refuse(name: string, value: string, code: string, params: Record<string, unknown>): void {
    this.refused = true;
    this.check.refuse(this.number, name, value, { code, params });
  }

  /** Rigs write one time for a whole load. */
  private instant(text: string): Instant | null {
    const known = this.instants.get(text);
    if (known !== undefined) return known;
    const at = parseInstant(text);
    const read = at ? { at, day: shanghaiDay(at), text: shanghaiTime(at) } : null;
    if (this.instants.size > 200) this.instants.clear();
    this.instants.set(text, read);
    return read;
  }
}

const isPosition = (position: number, positions: number): boolean =>
  Number.isInteger(position) && position >= 1 && position <= positions;
