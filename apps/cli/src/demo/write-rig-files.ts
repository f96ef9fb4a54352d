import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { type BatchStory, madeItems, type MadeMeter, madePoints, makeBatch } from './made-batch.js';

/** Where the three files of a batch were written. */
export interface RigFiles {
  arrival: string;
  detectRslt: string;
  basicErr: string;
}

const headers = {
  arrival: 'ARRIVE_BATCH_NO,BAR_CODE,METER_ADDR,BOX_BAR_CODE,PILE_NO',
  detectRslt:
    'DETECT_TASK_NO,ARRIVE_BATCH_NO,DETECT_EQUIP_NO,POSITION_NO,BAR_CODE,DETECT_DATE,TEMP,HUMIDITY,DETECT_PERSON,AUDIT_PERSON,' +
    'INTUIT_CONC_CODE,VOLT_CONC_CODE,STARTING_CONC_CODE,CREEPING_CONC_CODE,BASICERR_CONC_CODE,CONST_CONC_CODE,DAYERR_CONC_CODE,' +
    'DAY_ERR,CONC_CODE,UNPASS_REASON',
  basicErr:
    'DETECT_TASK_NO,DETECT_EQUIP_NO,POSITION_NO,BAR_CODE,DETECT_DATE,BOTH_WAY_POWER_FLAG,IABC,LOAD_CURRENT,LOAD_VOLTAGE,FREQ,PF,' +
    'DETECT_CIRCLE,SIMPLING,ERROR,AVE_ERR,INT_CONVERT_ERR,ERR_UP,ERR_DOWN,CONC_CODE',
};

const decimal = (units: number, places: number): string => (units / 10 ** places).toFixed(places);

function arrivalRow(story: BatchStory, meter: MadeMeter): string {
  const box = Math.floor(meter.index / 12);
  const address = meter.assetNo.slice(9, 21);
  const number = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${story.batchNo},${meter.assetNo},${address},BX${story.serialPrefix}${number(box, 5)},PL${story.serialPrefix}${number(Math.floor(box / 40), 4)}\n`;
}

function detectRow(story: BatchStory, meter: MadeMeter): string {
  const found = meter.waved ? null : meter.fault;
  const codes = madeItems.map((item) => (item === found ? '02' : '01')).join(',');
  const verdict = found ? `02,${found}` : '01,';
  return (
    `${story.taskNo},${story.batchNo},${meter.rig},${meter.position},${meter.assetNo},${meter.verifiedAt},${meter.temperature},` +
    `${meter.humidity},${meter.verifier},${meter.checker},${codes},${meter.clockDailyError},${verdict}\n`
  );
}

function basicErrRows(story: BatchStory, meter: MadeMeter): string {
  const head = `${story.taskNo},${meter.rig},${meter.position},${meter.assetNo},${meter.verifiedAt},0,1,`;
  return meter.readings
    .map(([first, second], index) => {
      const [load = '', powerFactor = ''] = madePoints[index] ?? [];
      const mean = (first + second) * 5;
      // The rigs round to 0.2 %: 4000 units of the doubled sum; ties to even.
      const steps = (first + second) / 4000;
      const near = Math.round(steps);
      const rounded = Math.abs(steps % 1) === 0.5 ? 2 * Math.round(steps / 2) : near;
      const limit = load === '0.05Ib' || (load === '0.1Ib' && powerFactor === '0.5L') ? 2.5 : 2;
      return (
        `${head}${load},100%Un,50,${powerFactor},2,2,${decimal(first, 4)}|${decimal(second, 4)},${decimal(mean, 5)},` +
        `${decimal(rounded * 2, 1)},${limit.toFixed(1)},-${limit.toFixed(1)},${Math.abs(rounded) * 0.2 > limit && !meter.waved ? '02' : '01'}\n`
      );
    })
    .join('');
}

class Sink {
  private block: string[] = [];
  private size = 0;
  private readonly stream: WriteStream;

  constructor(path: string, header: string) {
    this.stream = createWriteStream(path);
    this.block.push(`${header}\n`);
  }

  async write(text: string): Promise<void> {
    this.block.push(text);
    this.size += text.length;
    if (this.size > 1 << 18) await this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    this.stream.end();
    await finished(this.stream);
  }

  private async flush(): Promise<void> {
    const text = this.block.join('');
    this.block = [];
    this.size = 0;
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }
}

/** Writes batches as the rig room hands them over: `arrival.csv`, `detect-rslt.csv`, `basicerr.csv`. */
export async function writeRigFiles(stories: BatchStory | readonly BatchStory[], folder: string): Promise<RigFiles> {
  await mkdir(folder, { recursive: true });
  const files = {
    arrival: join(folder, 'arrival.csv'),
    detectRslt: join(folder, 'detect-rslt.csv'),
    basicErr: join(folder, 'basicerr.csv'),
  };
  const arrival = new Sink(files.arrival, headers.arrival);
  const detect = new Sink(files.detectRslt, headers.detectRslt);
  const basic = new Sink(files.basicErr, headers.basicErr);
  for (const story of [stories].flat()) {
    for (const meter of makeBatch(story)) {
      await arrival.write(arrivalRow(story, meter));
      if (meter.index >= (story.verified ?? story.meters)) continue;
      await detect.write(detectRow(story, meter));
      await basic.write(basicErrRows(story, meter));
    }
  }
  await Promise.all([arrival.end(), detect.end(), basic.end()]);
  return files;
}
