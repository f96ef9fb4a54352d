import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Import } from '#libs/persistence';
import type { RunningJob } from '#libs/queues';
import type { AuditActor } from '#stages/00-platform/audit';
import type {
  CommittedImport,
  ImportCheck,
  ImportColumn,
  ImportKind,
  RowTaker,
  SetCounts,
} from '#stages/00-platform/import-kinds';
import { checkAssetNumber } from '#rules/11-arrival';
import { StagedPoints, type RefusedMeter } from '../import-points/index.js';
import { VerificationWork } from '../recording/index.js';
import { readingOfTitle } from './reading-cells.js';
import { ReadingsRows } from './readings-rows.js';
import { ResultCells } from './result-cells.js';
import { RowChecks } from './row-checks.service.js';
import { StagedReadings } from './staged-readings.service.js';
import { StagedReadingsRepository } from './staged-readings.repository.js';

/** `MT_BASICERR_MET_CONC`: a row a test point. */
@Injectable()
export class BasicErrImport implements ImportKind {
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
    { name: 'ERROR', titles: ['误差', '误差值', '实际误差', '误差读数'] },
    { name: 'AVE_ERR', titles: ['平均误差', '误差平均值'] },
    { name: 'INT_CONVERT_ERR', titles: ['化整误差', '误差化整值'] },
    { name: 'ERR_UP', titles: ['误差上限'] },
    { name: 'ERR_DOWN', titles: ['误差下限'] },
    { name: 'CONC_CODE', titles: ['检定结论', '结论'] },
    { name: 'IS_VALID', titles: ['是否有效', '有效标志'] },
  ];

  constructor(
    private readonly checks: RowChecks,
    private readonly readings: StagedReadings,
    private readonly staged: StagedReadingsRepository,
    private readonly points: StagedPoints,
    private readonly work: VerificationWork,
  ) {}

  meaningOf(title: string): string | null {
    return readingOfTitle(title);
  }

  /** The readings stand in one column, or each in its own; at worst there is their mean. */
  lacks(meanings: readonly string[], columns: readonly string[]): string | null {
    const any = meanings.length > 0 || columns.includes('ERROR') || columns.includes('AVE_ERR');
    return any ? null : 'no-readings-column';
  }

  async begin(check: ImportCheck): Promise<RowTaker> {
    const cells = new ResultCells(check, await this.checks.context(check.manager));
    return new ReadingsRows(check, cells, (meters) => this.readings.stage(check, meters));
  }

  /** A meter that is refused is refused with each of its rows: they are looked up in the file. */
  async compare(check: ImportCheck): Promise<SetCounts> {
    const { manager, importId, layout } = check;
    await this.readings.joinParts(check);
    const strange = await this.points.settle(check, (meters) => this.readings.stage(check, meters));
    const counts = await this.readings.meetKnown(check);
    const refused = new Map<string, RefusedMeter>(strange.map((meter) => [meter.assetNo, meter]));
    for (const meter of await this.staged.refused(manager, importId)) refused.set(meter.assetNo, meter);
    if (refused.size > 0) {
      const assetOf = layout.reader('BAR_CODE');
      await check.reread((row, number) => {
        const asset = checkAssetNumber(assetOf(row), 'off');
        const fault = asset.kind === 'ok' ? refused.get(asset.assetNo) : undefined;
        if (fault) check.refuseInSet(number, fault.column ?? 'BAR_CODE', fault.assetNo, fault);
      });
      await check.written();
    }
    return counts;
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
