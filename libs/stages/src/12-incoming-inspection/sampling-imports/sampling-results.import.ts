import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { copyField, type Import } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { readConclusion, saysNothing } from '#rules/00-platform';
import { checkAssetNumber, type CheckDigitMode } from '#rules/11-arrival';
import { faultKindNamed } from '#rules/13-full-verification';
import type { AuditActor } from '#stages/00-platform/audit';
import {
  ImportKinds,
  RowsWithoutMeter,
  type CommittedImport,
  type ImportCheck,
  type ImportColumn,
  type ImportKind,
  type RowTaker,
  type SetCounts,
} from '#stages/00-platform/import-kinds';
import type { Row } from '#stages/00-platform/rows';
import { Settings } from '#stages/00-platform/settings';
import { numberReader } from '#stages/11-arrival';
import { SamplingResults } from '../sampling/index.js';
import { SampleRowsRepository } from './sample-rows.repository.js';
import { SampleWithdrawal } from './sample-withdrawal.service.js';

const target = 'sample_rows (import_id, row_no, batch_no, asset_no, result, fault_kind)';

/** What was found of the meters of a sample, one a row; a row without a conclusion is of a meter not inspected yet. */
@Injectable()
export class SamplingResultsImport implements ImportKind, OnModuleInit {
  readonly name = 'sampling-results';
  readonly action = 'incoming-inspection.sample';
  readonly columns: readonly ImportColumn[] = [
    { name: 'ARRIVE_BATCH_NO', titles: ['到货批次号', '批次号', '到货批次', 'Batch number'] },
    { name: 'BAR_CODE', titles: ['资产编号', '条形码', '资产号', 'Asset number'], required: true },
    { name: 'SAMPLE_CONC_CODE', titles: ['抽样结论', '抽检结论', '样品结论', 'Sample conclusion'], required: true },
    { name: 'FAULT_KIND', titles: ['不合格项目', '故障类别', '不合格原因', 'Fault'] },
  ];
  /** How many rows of a file say nothing, kept from its reading to the comparing of its rows. */
  private readonly blank = new WeakMap<ImportCheck, { rows: number }>();

  constructor(
    private readonly kinds: ImportKinds,
    private readonly settings: Settings,
    private readonly rows: SampleRowsRepository,
    private readonly results: SamplingResults,
    private readonly withdrawal: SampleWithdrawal,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async begin(check: ImportCheck): Promise<RowTaker> {
    const today = clock.today();
    const mode = await this.settings.value<CheckDigitMode>(check.manager, 'asset-number.check-digit', today);
    const blank = { rows: 0 };
    this.blank.set(check, blank);
    const [batchNo, assetNo] = [numberReader(check, 'ARRIVE_BATCH_NO'), check.layout.reader('BAR_CODE')];
    const result = readResult(check);
    const said = check.layout.reader('SAMPLE_CONC_CODE');
    const without = new RowsWithoutMeter(check, 'BAR_CODE', (row) => isFound(said(row)));
    return {
      passesOver: (row, at) => without.passesOver(row, at),
      take: (row, at) => {
        if (without.passesOver(row, at)) return;
        const asset = checkAssetNumber(assetNo(row), mode);
        if (asset.kind === 'fault')
          check.refuse(at, 'BAR_CODE', asset.received, { code: asset.code, params: { ...asset } });
        const found = result(row, at);
        if (found === 'blank') {
          blank.rows++;
          check.tell({ code: 'not-inspected-yet', params: {} });
        }
        const batch = batchNo(row, at);
        if (asset.kind === 'fault' || typeof found === 'string' || batch === null) return;
        check.repeats.add(asset.assetNo);
        const place = `${check.importId}\t${at}\t${copyField(batch)}\t${asset.assetNo}`;
        check.stage(target, `${place}\t${found.result}\t${copyField(found.faultKind)}\n`);
      },
    };
  }

  async compare(check: ImportCheck): Promise<SetCounts> {
    const { manager, importId } = check;
    for (const { row, assetNo, code, params } of await this.rows.refused(manager, importId)) {
      check.refuseInSet(row, 'BAR_CODE', assetNo, { code, params });
    }
    const { changedRows, duplicateRows } = await this.rows.compare(manager, importId);
    return { changedRows, duplicateRows: duplicateRows + (this.blank.get(check)?.rows ?? 0) };
  }

  /** Batch by batch, as if they were handed in there: a verdict that becomes certain stands, and moves its batch on. */
  async commit(manager: EntityManager, { imported, actor }: CommittedImport): Promise<SetCounts> {
    const { id, reason, fileName } = imported;
    for (const { batchNo, results } of await this.rows.byBatch(manager, id)) {
      const given = results.map((result) => ({ ...result, ...(reason !== null && { correctionReason: reason }) }));
      await this.results.record(manager, actor, batchNo, given, id).catch((error: unknown) => {
        if (error instanceof DomainError) throw new DomainError('import-outdated', { file: fileName });
        throw error;
      });
    }
    return imported;
  }

  async undo(manager: EntityManager, imported: Import, reason: string, actor: AuditActor): Promise<void> {
    await this.withdrawal.withdraw(manager, imported, reason, actor);
  }

  async discard(manager: EntityManager, importId: string): Promise<void> {
    await this.rows.discard(manager, importId);
  }

  async clean(manager: EntityManager, importId: string): Promise<void> {
    await this.rows.discard(manager, importId);
  }
}

interface FoundResult {
  result: 'pass' | 'fail';
  faultKind: string | null;
}

/** What a row says of its meter; refuses what cannot be read. */
function readResult(check: ImportCheck): (row: Row, at: number) => FoundResult | 'blank' | 'refused' {
  const [conclusion, fault] = [check.layout.reader('SAMPLE_CONC_CODE'), check.layout.reader('FAULT_KIND')];
  return (row, at) => {
    const [said, cell] = [conclusion(row), fault(row)];
    const named = saysNothing(cell) ? '' : cell;
    const read = readConclusion(said);
    const untested = read.kind === 'empty' || (read.kind === 'ok' && read.value === 'not-tested');
    if (untested && named === '') return 'blank';
    const result = read.kind === 'ok' ? read.value : 'not-tested';
    if (result === 'not-tested') {
      check.refuse(at, 'SAMPLE_CONC_CODE', said, {
        code: 'sample-conclusion-unreadable',
        params: { value: said === '' ? '–' : said },
      });
      return 'refused';
    }
    if (named === '') return { result, faultKind: null };
    const faultKind = faultKindNamed(named);
    if (faultKind !== null && result === 'fail') return { result, faultKind };
    const code = faultKind === null ? 'fault-kind-unreadable' : 'fault-of-passed-meter';
    check.refuse(at, 'FAULT_KIND', named, { code, params: { assetNo: check.layout.reader('BAR_CODE')(row) } });
    return 'refused';
  };
}

function isFound(said: string): boolean {
  const read = readConclusion(said);
  return read.kind === 'ok' && read.value !== 'not-tested';
}
