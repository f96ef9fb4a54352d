import { Flex, Input, Select } from 'antd';
import { BATCH_STATES, type BatchState } from '#libs/rules';
import { normaliseCell } from '#rules/00-platform';
import { given, useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useBatchColumns } from './batch-columns.js';
import { useBatches, useSuppliers } from './batch-queries.js';

/** Every batch that arrived, by state, supplier and number. */
export function BatchesPage() {
  const t = useTexts();
  const { value } = useListState();
  const state = BATCH_STATES.find((known) => known === value('state'));
  const rest = given({ supplierCode: value('supplier'), batchNo: value('number'), cursor: value('cursor') });
  const batches = useBatches({ ...rest, ...(state !== undefined && { state }) });
  const filtered = state !== undefined || value('supplier') !== '' || value('number') !== '';
  return (
    <>
      <PageTitle title={t.batches.title} />
      <Filters state={state} />
      <ListTable
        query={batches}
        columns={useBatchColumns()}
        rowKey="batchNo"
        empty={filtered ? t.list.noneOfThese : t.batches.none}
      />
    </>
  );
}

function Filters({ state }: { state: BatchState | undefined }) {
  const t = useTexts();
  const { value, change } = useListState();
  const suppliers = useSuppliers().data ?? [];
  return (
    <Flex wrap gap={12} className="filters">
      <Select
        allowClear
        aria-label={t.batches.state}
        placeholder={t.batches.anyState}
        style={{ width: 170 }}
        value={state ?? null}
        onChange={(wanted: string | undefined) => change({ state: wanted ?? '' })}
        options={BATCH_STATES.map((known) => ({ value: known, label: t.states.batch[known] }))}
      />
      <Select
        allowClear
        aria-label={t.batches.supplier}
        placeholder={t.batches.anySupplier}
        style={{ width: 200 }}
        value={value('supplier') || null}
        onChange={(wanted: string | undefined) => change({ supplier: wanted ?? '' })}
        options={suppliers.map(({ code, name }) => ({ value: code, label: <span translate="no">{name}</span> }))}
      />
      <Input.Search
        key={value('number')}
        allowClear
        placeholder={t.batches.number}
        style={{ width: 220 }}
        defaultValue={value('number')}
        onSearch={(typed) => change({ number: normaliseCell(typed) })}
      />
    </Flex>
  );
}
