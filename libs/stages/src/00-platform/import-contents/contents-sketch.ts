import { parseInstant, shanghaiDay } from '#libs/rules';
import { normaliseCell } from '#rules/00-platform';
import { Repeats, type Layout } from '../import-kinds/index.js';
import type { Row } from '../rows/index.js';

/** What people know a file by. */
export interface Contents {
  batches: string[];
  rigs: string[];
  tasks: string[];
  meters: number;
  /** Days of verification in Shanghai. */
  firstDay: string | null;
  lastDay: string | null;
}

/** With some of its meters, by which it is found what else is known of it. */
export interface KeptContents extends Contents {
  sample: string[];
}

const mostTexts = 500;
const mostSampled = 32;
/** Beyond so many a meter is counted each time its rows begin. */
const mostMeters = 1 << 20;
const named = { batches: 'ARRIVE_BATCH_NO', rigs: 'DETECT_EQUIP_NO', tasks: 'DETECT_TASK_NO' } as const;
const dayColumn = 'DETECT_DATE';

/** A column that mostly says what it said in the row before. */
class Texts {
  readonly found = new Set<string>();
  private last = '';

  constructor(private readonly at: number) {}

  see(row: Row): void {
    if (row.is(this.at, this.last)) return;
    this.last = row.cell(this.at);
    const text = normaliseCell(this.last);
    if (text !== '' && this.found.size < mostTexts) this.found.add(text);
  }
}

/** Notes what a file is about while its rows come by. Rows of one meter that follow each other are looked at once. */
export class ContentsSketch {
  private readonly texts: { batches: Texts; rigs: Texts; tasks: Texts };
  private readonly times: Texts;
  private readonly asset: number;
  private readonly seen = new Repeats(mostMeters, true);
  private readonly sample: string[] = [];
  private meters = 0;
  private last = '';

  constructor(layout: Layout) {
    const of = (name: string): Texts => {
      const texts = new Texts(layout.at(name));
      const constant = layout.at(name) < 0 ? layout.facts.constants[name] : undefined;
      if (constant !== undefined) texts.found.add(constant);
      return texts;
    };
    this.texts = { batches: of(named.batches), rigs: of(named.rigs), tasks: of(named.tasks) };
    this.times = of(dayColumn);
    this.asset = layout.at('BAR_CODE');
  }

  see(row: Row): void {
    if (row.is(this.asset, this.last)) return;
    this.last = row.cell(this.asset);
    const assetNo = normaliseCell(this.last);
    if (assetNo === '') return;
    this.count(assetNo);
    this.texts.batches.see(row);
    this.texts.rigs.see(row);
    this.texts.tasks.see(row);
    this.times.see(row);
  }

  get contents(): KeptContents {
    const days = [...this.times.found].flatMap((time) => parseInstant(time) ?? []).map(shanghaiDay);
    days.sort();
    const { batches, rigs, tasks } = this.texts;
    return {
      ...{ batches: [...batches.found], rigs: [...rigs.found], tasks: [...tasks.found], meters: this.meters },
      ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null, sample: this.sample },
    };
  }

  private count(assetNo: string): void {
    const before = this.seen.count;
    this.seen.add(assetNo);
    if (!this.seen.any && this.seen.count === before) return;
    this.meters++;
    // The first ones, and then ever fewer: from all parts of the file.
    const next = this.sample.length < mostSampled ? 1 : 2 ** (this.sample.length - mostSampled + 6);
    if (this.meters % next === 0 && this.sample.length < 2 * mostSampled) this.sample.push(assetNo);
  }
}
