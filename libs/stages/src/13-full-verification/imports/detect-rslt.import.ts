import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { copyField, type Import } from '#libs/persistence';
import type { RunningJob } from '#libs/queues';
import { parseInstant } from '#libs/rules';
import type { AuditActor } from '#stages/00-platform/audit';
import {
  RowsWithoutMeter,
  tellUnreadColumns,
  type CommittedImport,
  type ImportCheck,
  type ImportColumn,
  type ImportKind,
  type RowTaker,
  type SetCounts,
} from '#stages/00-platform/import-kinds';
import type { Row } from '#stages/00-platform/rows';
import { readConclusion } from '#rules/00-platform';
import { VerificationRecorder, VerificationWithdrawal } from '../recording/index.js';
import { ImplausibleResults } from './implausible-results.service.js';
import { ResultCells } from './result-cells.js';
import { RowChecks } from './row-checks.service.js';
import { BatchRuns, StagedResultsRepository } from './staged-results.repository.js';

/** The column of each item's conclusion, in the order of the letters in `rig_results.items`. */
const itemColumns = [
  'INTUIT_CONC_CODE',
  'VOLT_CONC_CODE',
  'STARTING_CONC_CODE',
  'CREEPING_CONC_CODE',
  'BASICERR_CONC_CODE',
  'CONST_CONC_CODE',
  'DAYERR_CONC_CODE',
];

const target =
  'rig_results (import_id, row_no, task_no, asset_no, rig_id, position, verified_at, verifier_id, checker_id, temperature, ' +
  'humidity, items, clock_daily_error, rig_conclusion, rig_reason)';

/** `MT_DETECT_RSLT`: a row a meter. */
@Injectable()
export class DetectRsltImport implements ImportKind {
  readonly name = 'detect-rslt';
  readonly action = 'imports.results';
  readonly columns: readonly ImportColumn[] = [
    { name: 'DETECT_TASK_NO', titles: ['检定任务编号', '检定任务单编号', '任务编号'], required: true },
    { name: 'ARRIVE_BATCH_NO', titles: ['到货批次号', '批次号'] },
    { name: 'DETECT_EQUIP_NO', titles: ['检定装置编号', '台体编号', '台体'], required: true },
    { name: 'POSITION_NO', titles: ['表位号', '表位'], required: true },
    { name: 'BAR_CODE', titles: ['资产编号', '条形码'], required: true },
    { name: 'DETECT_DATE', titles: ['检定日期', '检定时间'], required: true },
    { name: 'TEMP', titles: ['温度'] },
    { name: 'HUMIDITY', titles: ['湿度', '相对湿度'] },
    { name: 'DETECT_PERSON', titles: ['检定员', '检定人员'], required: true },
    { name: 'AUDIT_PERSON', titles: ['核验员', '核验人员'], required: true },
    { name: 'INTUIT_CONC_CODE', titles: ['外观检查结论', '直观检查结论', '外观'], required: true },
    { name: 'VOLT_CONC_CODE', titles: ['交流电压试验结论', '耐压试验结论', '耐压'], required: true },
    { name: 'STARTING_CONC_CODE', titles: ['起动试验结论', '启动试验结论', '起动'], required: true },
    { name: 'CREEPING_CONC_CODE', titles: ['潜动试验结论', '潜动'], required: true },
    { name: 'BASICERR_CONC_CODE', titles: ['基本误差结论', '基本误差'], required: true },
    { name: 'CONST_CONC_CODE', titles: ['常数试验结论', '走字试验结论', '常数'], required: true },
    { name: 'DAYERR_CONC_CODE', titles: ['日计时误差结论'], required: true },
    { name: 'DAY_ERR', titles: ['日计时误差'] },
    { name: 'CONC_CODE', titles: ['检定结论', '总结论', '结论'], required: true },
    { name: 'UNPASS_REASON', titles: ['不合格原因'] },
    { name: 'IS_VALID', titles: ['是否有效', '有效标志'] },
  ];

  constructor(
    private readonly checks: RowChecks,
    private readonly staged: StagedResultsRepository,
    private readonly implausible: ImplausibleResults,
    private readonly recorder: VerificationRecorder,
    private readonly withdrawal: VerificationWithdrawal,
  ) {}

  async begin(check: ImportCheck): Promise<RowTaker> {
    const cells = new ResultCells(check, await this.checks.context(check.manager));
    const runs = new BatchRuns();
    tellUnreadColumns(check);
    this.runs.set(check, runs);
    const without = new RowsWithoutMeter(check, 'BAR_CODE', saysOfMeter(check));
    return {
      passesOver: (row, number) => without.passesOver(row, number),
      take: (row, number) => {
        if (without.passesOver(row, number)) return;
        const reader = cells.of(row, number);
        if (!reader.counts('IS_VALID')) return;
        const [task, batchNo] = [reader.numberText('DETECT_TASK_NO'), reader.numberText('ARRIVE_BATCH_NO')];
        const assetNo = reader.assetNo('BAR_CODE');
        const place = reader.place('DETECT_EQUIP_NO', 'POSITION_NO', 'DETECT_DATE');
        const people = reader.people('DETECT_PERSON', 'AUDIT_PERSON');
        const quantities = reader.climate('TEMP', 'HUMIDITY');
        const items = itemColumns.map((name) => reader.conclusion(name)).join('');
        const clock = copyField(reader.quantity('DAY_ERR', 'clock-error'));
        const [conclusion, reason] = [
          copyField(reader.verdict('CONC_CODE')),
          copyField(reader.text('UNPASS_REASON') || null),
        ];
        if (reader.refused) return;
        runs.add(number, batchNo);
        check.repeats.add(assetNo);
        const head = `${check.importId}\t${number}\t${copyField(task)}\t${assetNo}\t${place}\t${people}`;
        check.stage(target, `${head}\t${quantities}\t${items}\t${clock}\t${conclusion}\t${reason}\n`);
      },
    };
  }

  /** Which batch the rows name, kept from the reading of a file to the comparing of its rows. */
  private readonly runs = new WeakMap<ImportCheck, BatchRuns>();

  async compare(check: ImportCheck): Promise<SetCounts> {
    const { manager, importId } = check;
    const anyKnown = await this.staged.anyKnown(manager, importId);
    const duplicateRows = anyKnown ? await this.staged.dropKnownResults(manager, importId) : 0;
    const named = { runs: this.runs.get(check) ?? new BatchRuns(), repeats: check.repeats };
    for (const { row, assetNo, code, params } of await this.staged.refusedResults(manager, importId, named)) {
      check.refuseInSet(row, 'BAR_CODE', assetNo, { code, params });
    }
    await this.implausible.look(check);
    return { duplicateRows, changedRows: anyKnown ? await this.staged.changedResults(manager, importId) : 0 };
  }

  async commit(manager: EntityManager, committed: CommittedImport, job: RunningJob): Promise<SetCounts> {
    await this.recorder.recordImport(manager, committed, job);
    return committed.imported;
  }

  async undo(manager: EntityManager, imported: Import, reason: string, actor: AuditActor): Promise<void> {
    await this.withdrawal.withdrawImport(manager, imported, reason, actor);
  }

  discard(manager: EntityManager, importId: string): Promise<void> {
    return this.staged.discard(manager, importId);
  }
}

/** A day, and a conclusion that a meter passed or failed: without a meter somebody has lost its number. */
function saysOfMeter({ layout }: ImportCheck): (row: Row) => boolean {
  const day = layout.reader('DETECT_DATE');
  const conclusions = [...itemColumns, 'CONC_CODE'].map((name) => layout.reader(name));
  return (row) =>
    parseInstant(day(row)) !== null &&
    conclusions.some((conclusion) => {
      const read = readConclusion(conclusion(row));
      return read.kind === 'ok' && read.value !== 'not-tested';
    });
}
