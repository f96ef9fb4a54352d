import { copyField } from '#libs/persistence';
import { parseInstant, shanghaiDay } from '#libs/rules';
import {
  findPerson,
  findRig,
  QUANTITY_LOOKS,
  readConclusion,
  readPosition,
  readQuantity,
  readValidity,
  type Found,
  type QuantityKind,
} from '#rules/00-platform';
import { checkAssetNumber, checkNumberText } from '#rules/11-arrival';
import { checkPeople, checkRig, implausibleClimate, letterOf } from '#rules/13-full-verification';
import type { ImportCheck } from '#stages/00-platform/import-kinds';
import type { KnownRig, KnownStaff } from '#stages/00-platform/reference';
import { ListedRow, type Row } from '#stages/00-platform/rows';
import { shanghaiTime } from '../results/shanghai-time.js';
import type { RowContext } from './row-checks.service.js';

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

  /** The number of a meter, if it is one, without a word when it is none. */
  numberOf(name: string): string | null {
    const asset = checkAssetNumber(this.text(name), 'off');
    return asset.kind === 'ok' ? asset.assetNo : null;
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
    const position = this.position(positionName);
    const timeText = this.text(timeName);
    const time = this.instant(timeText);
    if (!time) this.refuse(timeName, timeText, 'time-unreadable', { value: timeText });
    else if (time.at > this.context.now)
      this.refuse(timeName, timeText, 'verified-in-future', { verifiedAt: timeText });
    const rig = this.rig(rigName);
    if (rig && time) {
      const faults = checkRig({ rigCode: rig.code, position: position ?? 1, verifiedAt: time.at }, rig);
      for (const { code, ...params } of faults) {
        if (code === 'rig-lapsed' && this.context.lapsedRig === 'flag') this.check.tell({ code, params });
        else if (code === 'position-out-of-range') this.refuse(positionName, this.text(positionName), code, params);
        else this.refuse(rigName, this.text(rigName), code, params);
      }
    }
    return `${rig?.id ?? 0}\t${position ?? 0}\t${time?.text ?? ''}`;
  }

  private rig(name: string): KnownRig | null {
    const text = this.text(name);
    const found = findRig(text, this.context.rigs);
    if (found.kind === 'one') return found.thing;
    if (found.kind === 'none') this.refuse(name, text, 'rig-unknown', { rigCode: shown(text) });
    else this.refuse(name, text, 'rig-ambiguous', { value: text, codes: found.codes.join(', ') });
    return null;
  }

  private position(name: string): number | null {
    const text = this.text(name);
    const read = readPosition(text);
    if (read.kind === 'ok') return read.value;
    this.refuse(name, text, 'position-unreadable', { value: shown(text) });
    return null;
  }

  /** Verifier and checker, ready for COPY. */
  people(verifierName: string, checkerName: string): string {
    const verifier = this.person(verifierName, 'verifier-unknown');
    const checker = this.person(checkerName, 'checker-unknown');
    if (verifier && checker) {
      const codes = { verifierCode: verifier.code, checkerCode: checker.code };
      for (const { code, ...params } of checkPeople(codes, { verifierKnown: true, checkerKnown: true }))
        this.refuse(checkerName, this.text(checkerName), code, params);
    }
    return `${verifier?.id ?? 0}\t${checker?.id ?? 0}`;
  }

  private person(name: string, unknown: 'verifier-unknown' | 'checker-unknown'): KnownStaff | null {
    const text = this.text(name);
    const found: Found<KnownStaff> = findPerson(text, this.context.staff);
    if (found.kind === 'one') return found.thing;
    const field = unknown === 'verifier-unknown' ? 'verifierCode' : 'checkerCode';
    if (found.kind === 'none') this.refuse(name, text, unknown, { [field]: shown(text) });
    else this.refuse(name, text, 'person-ambiguous', { value: text, codes: found.codes.join(', ') });
    return null;
  }

  /** A quantity of a kind, without its unit; null of an empty cell and of a mark of nothing. */
  quantity(name: string, kind: QuantityKind): string | null {
    const read = readQuantity(this.text(name), kind);
    if (read.kind === 'ok') return read.value;
    if (read.kind === 'unreadable') {
      this.refuse(name, this.text(name), 'not-a-decimal', { value: read.received, expected: QUANTITY_LOOKS[kind] });
    }
    return null;
  }

  /** Temperature and humidity, ready for COPY. */
  climate(temperatureName: string, humidityName: string): string {
    const temperature = this.quantity(temperatureName, 'temperature');
    const humidity = this.quantity(humidityName, 'humidity');
    this.tellImplausible(temperatureName, implausibleClimate('temperature', temperature));
    this.tellImplausible(humidityName, implausibleClimate('humidity', humidity));
    return `${copyField(temperature)}\t${copyField(humidity)}`;
  }

  private tellImplausible(name: string, fault: ReturnType<typeof implausibleClimate>): void {
    if (fault === null) return;
    const { code } = fault;
    if (this.context.implausible === 'refuse') this.refuse(name, fault.value, code, { ...fault });
    else this.check.tell({ code, params: { ...fault } });
  }

  /** Whether the rig let the row stand: one that it marked invalid is told, and passed over. */
  counts(name: string): boolean {
    const text = this.text(name);
    const valid = readValidity(text);
    if (valid === null) this.refuse(name, text, 'validity-unreadable', { value: text });
    else if (!valid) this.check.passOver(this.number, { code: 'marked-invalid', params: {} });
    return valid === true;
  }

  /** The letter of a conclusion; `-` of an empty cell. */
  conclusion(name: string): string {
    const text = this.text(name);
    const read = readConclusion(text);
    if (read.kind === 'unreadable') this.refuse(name, text, 'conclusion-unreadable', { value: read.received });
    return letterOf(read.kind === 'ok' ? read.value : undefined);
  }

  /** The rig's own conclusion on the whole meter, as a word; null when it says none. */
  verdict(name: string): string | null {
    const text = this.text(name);
    const read = readConclusion(text);
    if (read.kind === 'unreadable') this.refuse(name, text, 'conclusion-unreadable', { value: read.received });
    return read.kind === 'ok' ? read.value : null;
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

/** What a message shows of a cell where nothing stands. */
const shown = (text: string): string => (text === '' ? '–' : text);
