import { Link } from 'react-router';
import { Data } from '../../../components/data.js';
import { given, useListState } from '../../../components/list-state.js';
import { FilterBar, type FilterField } from '../../../components/list/filter-bar.js';
import type { ListColumn } from '../../../components/list/use-columns.js';
import { ManagedList } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { showCount } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useSuppliers } from '../../11-arrival/batches/batch-queries.js';
import { returnPath, useReturns, type ReturnFilter, type ReturnRow } from './return-queries.js';

const states = ['here', 'gone', 'owed'] as const;

/** Batches of which meters go back to the supplier: what is still here, what was taken, what came in its place. */
export function ReturnsPage() {
  const t = useTexts();
  const { value } = useListState();
  const chosen = given({ state: value('state'), supplierCode: value('supplier') });
  const filter = { ...chosen, ...given({ cursor: value('cursor') }), limit: 20 } as ReturnFilter;
  return (
    <>
      <PageTitle title={t.returns.title} />
      <FilterBar fields={useFields()} />
      <ManagedList<ReturnRow>
        screen="returns"
        query={useReturns(filter)}
        columns={useColumns()}
        rowKey="batchNo"
        empty={Object.keys(chosen).length > 0 ? t.list.noneOfThese : t.returns.none}
      />
    </>
  );
}

function useFields(): FilterField[] {
  const t = useTexts();
  const suppliers = useSuppliers().data ?? [];
  return [
    {
      ...{ kind: 'choice', name: 'state', label: t.returns.state, any: t.returns.anyState },
      choices: states.map((known) => ({ value: known, label: t.returns.states[known] })),
    },
    {
      ...{ kind: 'choice', name: 'supplier', label: t.batches.supplier, any: t.batches.anySupplier },
      choices: suppliers.map(({ code, name }) => ({ value: code, search: name, label: <Data>{name}</Data> })),
    },
  ];
}

function useColumns(): ListColumn<ReturnRow>[] {
  const t = useTexts();
  const number = { align: 'right' as const, className: 'number', render: showCount };
  return [
    {
      ...{ key: 'batchNo', title: t.batches.number, dataIndex: 'batchNo', always: true },
      render: (batchNo: string) => (
        <Link to={returnPath(batchNo)} className="number">
          <Data>{batchNo}</Data>
        </Link>
      ),
    },
    {
      ...{ key: 'state', title: t.batches.state, dataIndex: 'state' },
      render: (state: string) => <StateTag of="batch" state={state} />,
    },
    {
      ...{ key: 'supplier', title: t.batches.supplier, dataIndex: 'supplierName' },
      render: (name: string) => <Data>{name}</Data>,
    },
    {
      ...{ key: 'model', title: t.batches.model, dataIndex: 'modelName' },
      render: (name: string) => <Data>{name}</Data>,
    },
    { key: 'toReturn', title: t.returns.toReturn, dataIndex: 'toReturn', ...number },
    { key: 'handedOver', title: t.returns.handedOver, dataIndex: 'handedOver', ...number },
    {
      ...{ key: 'stillHere', title: t.returns.stillHere, dataIndex: 'stillHere', ...number },
      render: (here: number) => (here > 0 ? <strong>{showCount(here)}</strong> : '0'),
    },
    {
      ...{ key: 'replaced', title: t.returns.replaced, align: 'right', className: 'number' },
      render: (_, { replaced, toReturn }) => t.returns.ofOwed(showCount(replaced), showCount(toReturn)),
    },
    {
      ...{ key: 'lastHandedOn', title: t.returns.lastHandedOn, dataIndex: 'lastHandedOn', className: 'number' },
      render: (day: string | null | undefined) => day ?? '–',
    },
  ];
}
