import { BATCH_STATES } from '#libs/rules';
import { answerOf, api } from '../../../api/api.js';
import { given, useListState } from '../../../components/list-state.js';
import { FilterBar, type FilterField } from '../../../components/list/filter-bar.js';
import { ManagedList } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useBatchColumns } from './batch-columns.js';
import { RegisterBatch } from './register-batch.js';
import { batchVerdicts, useBatches, useModels, useSuppliers, type BatchFilter } from './batch-queries.js';

/** Every batch that arrived, by what people look for. */
export function BatchesPage() {
  const t = useTexts();
  const { value } = useListState();
  const { filter, filtered } = useFilter();
  const batches = useBatches({ ...filter, ...given({ cursor: value('cursor'), sort: value('sort') }) } as BatchFilter);
  const count = async (): Promise<number> =>
    (await answerOf(api.GET('/api/v1/batches/summary', { params: { query: filter } }))).total;
  return (
    <>
      <PageTitle title={t.batches.title} extra={<RegisterBatch />} />
      <FilterBar fields={useFields()} />
      <ManagedList
        screen="batches"
        query={batches}
        columns={useBatchColumns()}
        counting={{ key: ['batches', filter], count }}
        exporting={{ list: 'batches', query: { ...filter, ...given({ sort: value('sort') }) }, selectable: true }}
        rowKey="batchNo"
        empty={filtered ? t.list.noneOfThese : t.batches.none}
      />
    </>
  );
}

function useFilter(): { filter: BatchFilter; filtered: boolean } {
  const { value } = useListState();
  const filter = given({
    ...{ state: value('state'), supplierCode: value('supplier'), modelCode: value('model'), batchNo: value('number') },
    ...{ verdict: value('verdict'), arrivedFrom: value('from'), arrivedTo: value('to') },
    ...{ delivery: value('delivery'), replacesBatchNo: value('replaces') },
  }) as BatchFilter;
  return { filter, filtered: Object.keys(filter).length > 0 };
}

function useFields(): FilterField[] {
  const t = useTexts();
  const words = t.returns.replacements;
  const suppliers = useSuppliers().data ?? [];
  const models = useModels().data ?? [];
  const named = ({ code, name }: { code: string; name: string }) => ({
    ...{ value: code, search: name, label: <span translate="no">{name}</span> },
  });
  return [
    {
      ...{ kind: 'choice', name: 'state', label: t.batches.state, any: t.batches.anyState },
      choices: BATCH_STATES.map((known) => ({ value: known, label: t.states.batch[known] })),
    },
    {
      ...{ kind: 'choice', name: 'verdict', label: t.batches.verdict, any: t.batches.anyVerdict },
      choices: batchVerdicts.map((known) => ({ value: known, label: t.batches.verdicts[known] })),
    },
    {
      ...{ kind: 'choice', name: 'supplier', label: t.batches.supplier, any: t.batches.anySupplier },
      choices: suppliers.map(named),
    },
    {
      ...{ kind: 'choice', name: 'model', label: t.batches.model, any: t.batches.anyModel, width: 180 },
      choices: models.map(named),
    },
    {
      ...{ kind: 'choice', name: 'delivery', label: words.delivery, any: words.anyDelivery },
      choices: (['order', 'replacement'] as const).map((known) => ({ value: known, label: words.deliveries[known] })),
    },
    { kind: 'text', name: 'replaces', label: words.replaces },
    { kind: 'days', from: 'from', to: 'to', label: t.batches.arrivedOn },
    { kind: 'text', name: 'number', label: t.batches.number },
  ];
}
