import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Import } from '#libs/persistence';
import type { RunningJob } from '#libs/queues';
import { pointName, type Element } from '#rules/13-full-verification';
import type { AuditActor } from '#stages/00-platform/audit';
import {
  ImportKinds,
  type CommittedImport,
  type ImportCheck,
  type ImportColumn,
  type ImportKind,
  type RowTaker,
  type SetCounts,
} from '#stages/00-platform/import-kinds';
import { GatheredReadings, type MeterReadings } from './gathered-readings.js';
import { ResultCells } from './result-cells.js';
import { RowChecks } from './row-checks.service.js';
import { StagedReadings } from './staged-readings.service.js';
import { StagedResultsRepository } from './staged-results.repository.js';
import { VerificationWork } from './verification-work.service.js';

/** IABC: which phases are loaded. */
const elements: Readonly<Record<string, Element>> = {
  ...{ '': 'all', '0': 'all', '1': 'all', ABC: 'all', AC: 'all', L: 'all', 合元: 'all' },
  ...{ '2': 'A', '3': 'B', '4': 'C', A: 'A', B: 'B', C: 'C', A元: 'A', B元: 'B', C元: 'C' },
};
const load = /^(\d*\.?\d+)?I(max|min|tr|b|n)$/i;
const powerFactor = /^(1(\.0)?|0?\.\d+\s*\(?[LC]\)?)$/i;
const joinedReadings = /^[+-]?\d+(\.\d+)?(\|[+-]?\d+(\.\d+)?)*$/;

/** `MT_BASICERR_MET_CONC`: a row a test point. */
@Injectable()
export class BasicErrImport implements ImportKind, OnModuleInit {
  readonly name = 'basicerr';
  readonly action = 'imports.results';
  readonly columns: readonly ImportColumn[] = [
    { name: 'DETECT_TASK_NO', titles: ['检定任务编号', '检定任务单编号', '任务编号'], required: true },
    { name: 'DETECT_EQUIP_NO', titles: ['检定装置编号', '台体编号', '台体'] },
    { name: 'POSITION_NO', titles: ['表位号', '表位'] },
    { name: 'BAR_CODE', titles: ['资产编号', '条形码'], required: true },
    { name: 'DETECT_DATE', titles: ['检定日期', '检定时间'] },
    { name: 'BOTH_WAY_POWER_FLAG', titles: ['功率方向'] },
    { name: 'IABC', titles: ['相别', '元件'] },
    { name: 'LOAD_CURRENT', titles: ['负载电流', '电流负载'], required: true },
    { name: 'LOAD_VOLTAGE', titles: ['负载电压', '试验电压'] },
    { name: 'FREQ', titles: ['频率'] },
    { name: 'PF', titles: ['功率因数'], required: true },
    { name: 'DETECT_CIRCLE', titles: ['检定圈数'] },
    { name: 'SIMPLING', titles: ['采样次数'] },
    { name: 'ERROR', titles: ['误差', '误差值', '实际误差'], required: true },
    { name: 'AVE_ERR', titles: ['平均误差', '误差平均值'] },
    { name: 'INT_CONVERT_ERR', titles: ['化整误差', '误差化整值'] },
    { name: 'ERR_UP', titles: ['误差上限'] },
    { name: 'ERR_DOWN', titles: ['误差下限'] },
    { name: 'CONC_CODE', titles: ['检定结论', '结论'] },
  ];

  constructor(
    private readonly kinds: ImportKinds,
    private readonly checks: RowChecks,
    private readonly readings: StagedReadings,
    private readonly staged: StagedResultsRepository,
    private readonly work: VerificationWork,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async begin(check: ImportCheck): Promise<RowTaker> {
    const cells = new ResultCells(check, await this.checks.context(check.manager));
    const gathered = new GatheredReadings();
    return {
      take: (row, number) => {
        takeRow(cells.of(row, number), gathered, number);
      },
      missed: (row) => {
        const assetNo = cells.of(row, 0).text('BAR_CODE');
        if (/^\d{22}$/.test(assetNo)) gathered.of(cells.text('DETECT_TASK_NO'), assetNo, 0).withheld++;
      },
      settle: () => this.readings.stage(check, gathered.giveUp(false)),
      end: async () => {
        await this.readings.stage(check, gathered.giveUp(true));
        await this.readings.joinParts(check);
      },
    };
  }

  async compare(check: ImportCheck): Promise<SetCounts> {
    const { manager, importId, layout } = check;
    const duplicateRows = await this.staged.dropKnownReadings(manager, importId);
    const refused = new Map((await this.staged.refusedReadings(manager, importId)).map((row) => [row.assetNo, row]));
    if (refused.size > 0) {
      const assetOf = layout.reader('BAR_CODE');
      await check.reread((cells, row) => {
        const fault = refused.get(assetOf(cells));
        if (fault) check.refuseInSet(row, 'BAR_CODE', fault.assetNo, fault);
      });
      await check.written();
    }
    return { duplicateRows, changedRows: await this.staged.changedReadings(manager, importId) };
  }

  async commit(manager: EntityManager, committed: CommittedImport, job: RunningJob): Promise<SetCounts> {
    await this.work.recorder.recordImport(manager, committed, job);
    return committed.imported;
  }

  async undo(manager: EntityManager, imported: Import, reason: string, actor: AuditActor): Promise<void> {
    await this.work.withdrawal.withdrawImport(manager, imported, reason, actor);
  }

  discard(manager: EntityManager, importId: string): Promise<void> {
    return this.staged.discard(manager, importId);
  }
}

/** A refused row keeps its meter from being judged until it is mended. */
function takeRow(cells: ResultCells, gathered: GatheredReadings, row: number): void {
  const assetNo = cells.assetNo('BAR_CODE');
  if (assetNo === '') return;
  const meter = gathered.of(cells.text('DETECT_TASK_NO'), assetNo, row);
  const point = pointOf(cells);
  const readings = cells.text('ERROR');
  const conclusion = cells.text('CONC_CODE') === '' ? '-' : cells.conclusion('CONC_CODE');
  if (readings === '' && conclusion === 'N') return;
  if (!joinedReadings.test(readings)) cells.refuse('ERROR', readings, 'readings-unreadable', {});
  if (!cells.refused && meter.points.includes(point)) cells.refuse('LOAD_CURRENT', point, 'point-repeated', { point });
  if (cells.refused) meter.withheld++;
  else add(meter, point, readings, conclusion);
}

function add(meter: MeterReadings, point: string, readings: string, conclusion: string): void {
  meter.points.push(point);
  meter.readings.push(readings);
  meter.conclusions += conclusion;
}

const known = new Map<string, string>();

/** The name of a row's test point, e.g. `Imax/1.0/all`. */
function pointOf(cells: ResultCells): string {
  const [direction, phases] = [cells.text('BOTH_WAY_POWER_FLAG'), cells.text('IABC')];
  const [current, factor] = [cells.text('LOAD_CURRENT'), cells.text('PF')];
  const key = `${direction}/${phases}/${current}/${factor}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const element = elements[phases];
  if (direction !== '' && direction !== '0') cells.refuse('BOTH_WAY_POWER_FLAG', direction, 'direction-not-taken', {});
  if (element === undefined) cells.refuse('IABC', phases, 'phases-unreadable', {});
  if (!load.test(current)) cells.refuse('LOAD_CURRENT', current, 'load-unreadable', {});
  if (!powerFactor.test(factor)) cells.refuse('PF', factor, 'power-factor-unreadable', {});
  if (element === undefined || cells.refused) return '';
  const point = pointName(current, factor, element);
  if (known.size < 10_000) known.set(key, point);
  return point;
}
