import { FAULT_TREE } from '#rules/13-full-verification';
import { TextField } from '#libs/http';
import { column, stateWord, type ExportList } from '#stages/00-platform/export-lists';
import { DisagreementQuery, type DisagreementView } from '../rounds/disagreements.dto.js';
import type { DisagreementsReadModel } from '../rounds/disagreements.read-model.js';

/** Of one batch: in the address of the list it stands before the query. */
class BatchDisagreementQuery extends DisagreementQuery {
  @TextField({ max: 40 }) batchNo: string;
}

const items = new Map(FAULT_TREE.map((fault) => [fault.code, fault]));

const columns: ExportList<DisagreementView>['columns'] = [
  column('assetNo', ['资产编号', 'Asset number'], 'code', ({ assetNo }) => assetNo),
  column('round', ['轮次', 'Round'], 'number', ({ round }) => round),
  column('byRig', ['台体结论', 'By the rig'], 'text', ({ rigConclusion }, language) =>
    stateWord('verdict', rigConclusion, language),
  ),
  column('byRule', ['规程判定', 'By the rule'], 'text', ({ verdict }, language) =>
    stateWord('verdict', verdict, language),
  ),
  column('item', ['项目', 'Item'], 'text', ({ item }, language) => items.get(item)?.[language] ?? item),
  column('point', ['检定点', 'Test point'], 'code', ({ point }) => point),
  column('rig', ['台体', 'Rig'], 'code', ({ rigCode }) => rigCode),
  column('position', ['表位', 'Position'], 'number', ({ position }) => position),
  column('verifier', ['检定员', 'Verifier'], 'code', ({ verifierCode }) => verifierCode),
];

export function disagreementsExport(
  disagreements: DisagreementsReadModel,
): ExportList<DisagreementView, BatchDisagreementQuery> {
  return {
    ...{
      name: 'disagreements',
      title: { zh: '结论不一致', en: 'Disagreements' },
      action: 'verification.read',
      columns,
    },
    query: BatchDisagreementQuery,
    page: (query) => disagreements.page(query.batchNo, query),
  };
}
