import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { copyField, type Import } from '#libs/persistence';
import { saysNothing } from '#rules/00-platform';
import { checkAssetNumber, type CheckDigitMode } from '#rules/11-arrival';
import { Audit, type AuditActor } from '#stages/00-platform/audit';
import {
  ImportKinds,
  RowsWithoutMeter,
  tellUnreadColumns,
  type CommittedImport,
  type ImportCheck,
  type ImportColumn,
  type ImportKind,
  type RowTaker,
  type SetCounts,
} from '#stages/00-platform/import-kinds';
import { Settings } from '#stages/00-platform/settings';
import { numberReader } from './number-reader.js';
import { ArrivalImportRepository } from './arrival-import.repository.js';

const target = 'arrival_rows (import_id, row_no, batch_id, asset_no, meter_addr, box_no, pile_no)';

/** The meters of arrival batches, one a row. */
@Injectable()
export class ArrivalImport implements ImportKind, OnModuleInit {
  readonly name = 'arrival-meters';
  readonly action = 'imports.arrival';
  readonly columns: readonly ImportColumn[] = [
    { name: 'ARRIVE_BATCH_NO', titles: ['到货批次号', '批次号', '到货批次'], required: true },
    { name: 'BAR_CODE', titles: ['资产编号', '条形码', '资产号'], required: true },
    { name: 'METER_ADDR', titles: ['通信地址', '表地址', '通讯地址'] },
    { name: 'BOX_BAR_CODE', titles: ['箱号', '箱条码', '周转箱号'] },
    { name: 'PILE_NO', titles: ['垛号'] },
  ];

  constructor(
    private readonly kinds: ImportKinds,
    private readonly settings: Settings,
    private readonly repository: ArrivalImportRepository,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async begin(check: ImportCheck): Promise<RowTaker> {
    const { manager, importId, layout } = check;
    const mode = await this.settings.value<CheckDigitMode>(manager, 'asset-number.check-digit', clock.today());
    const batches = await this.repository.batches(manager);
    tellUnreadColumns(check);
    const assetNo = layout.reader('BAR_CODE');
    const batchNo = numberReader(check, 'ARRIVE_BATCH_NO');
    const places = ['METER_ADDR', 'BOX_BAR_CODE', 'PILE_NO'];
    const rest = places.map((name) => numberReader(check, name));
    const cells = places.map((name) => layout.reader(name));
    const without = new RowsWithoutMeter(check, 'BAR_CODE', (row) => cells.some((read) => !saysNothing(read(row))));
    const batchFault = faultOfBatch(batches);
    return {
      passesOver: (row, at) => without.passesOver(row, at),
      take: (row, at) => {
        if (without.passesOver(row, at)) return;
        const [number, asset] = [batchNo(row, at), checkAssetNumber(assetNo(row), mode)];
        const others = rest.map((read) => read(row, at));
        const fault = number === null ? null : batchFault(number);
        if (fault) check.refuse(at, 'ARRIVE_BATCH_NO', number, fault);
        if (asset.kind === 'fault')
          check.refuse(at, 'BAR_CODE', asset.received, { code: asset.code, params: { ...asset } });
        if (fault || asset.kind === 'fault' || number === null || others.includes(null)) return;
        if (asset.warning) check.tell({ code: asset.warning, params: { column: layout.titleOf('BAR_CODE') } });
        const batchId = batches.get(number)?.id ?? 0;
        check.repeats.add(asset.assetNo);
        const fields = others.map((text) => copyField(text === null || saysNothing(text) ? null : text)).join('\t');
        check.stage(target, `${importId}\t${at}\t${batchId}\t${asset.assetNo}\t${fields}\n`);
      },
    };
  }

  async compare(check: ImportCheck): Promise<SetCounts> {
    const { manager, importId } = check;
    const near = await this.repository.anyNear(manager, importId);
    const may = { repeats: check.repeats.any, near };
    for (const { row, assetNo, code, params } of await this.repository.refused(manager, importId, may)) {
      check.refuseInSet(row, 'BAR_CODE', assetNo, { code, params });
    }
    const counts = await this.repository.counts(manager, importId, near);
    for (const params of await this.repository.overfull(manager, importId, near))
      check.tell({ code: 'more-than-ordered', params });
    return counts;
  }

  async commit(manager: EntityManager, { imported, actor }: CommittedImport): Promise<SetCounts> {
    const { id, fileName, reason } = imported;
    await this.repository.lock(manager);
    const near = await this.repository.anyNear(manager, id);
    const counts = await this.repository.counts(manager, id, near);
    const because = { actorId: actor.userId, reason, file: fileName, near };
    const arrived = await this.repository.commit(manager, id, because);
    const after = { file: fileName, arrived, changed: counts.changedRows };
    const act = { action: 'meters.arrive', objectType: 'import', objectId: id, reason };
    await this.audit.write(manager, actor, { ...act, after });
    return counts;
  }

  async undo(manager: EntityManager, imported: Import, reason: string, actor: AuditActor): Promise<void> {
    const gone = await this.repository.undo(manager, imported.id, { actorId: actor.userId, reason });
    const act = { action: 'meters.arrival-undone', objectType: 'import', objectId: imported.id, reason };
    await this.audit.write(manager, actor, { ...act, after: { file: imported.fileName, meters: gone } });
  }

  async discard(manager: EntityManager, importId: string): Promise<void> {
    await this.repository.discard(manager, importId);
  }

  async clean(manager: EntityManager, importId: string): Promise<void> {
    await this.repository.discard(manager, importId);
  }
}

type BatchFault = { code: string; params: Record<string, unknown> } | null;

/** Asked once a batch number, however many rows name it. */
function faultOfBatch(batches: ReadonlyMap<string, { state: string }>): (batchNo: string) => BatchFault {
  const known = new Map<string, BatchFault>();
  return (batchNo) => {
    const found = known.get(batchNo);
    if (found !== undefined) return found;
    const batch = batches.get(batchNo);
    const fault = !batch ? { code: 'batch-unknown', params: { batchNo } } : null;
    known.set(batchNo, fault);
    return fault;
  };
}
