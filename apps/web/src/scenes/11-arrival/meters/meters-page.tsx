import { METER_STATES } from '#libs/rules';
import { FAULT_KINDS } from '#rules/13-full-verification';
import type { MeterRow } from '../../../api/lists.js';
import { given, useListState } from '../../../components/list-state.js';
import { FilterBar, type FilterField } from '../../../components/list/filter-bar.js';
import { ManagedList } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import { useSuppliers } from '../batches/batch-queries.js';
import { useMeterColumns } from './meter-columns.js';
import { countMeters, useMeters, useRigs, type MeterFilter } from './meter-queries.js';

/** Any meter, by whatever is known of it. */
export function MetersPage() {
  const t = useTexts();
  const { value } = useListState();
  const filter = useFilter();
  const meters = useMeters({ ...filter, ...given({ cursor: value('cursor') }) });
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <PageTitle title={t.meters.title} />
      <FilterBar fields={useFields()} />
      <ManagedList<MeterRow>
        screen="meters"
        query={meters}
        columns={useMeterColumns('all')}
        counting={{ key: ['meters', filter], count: () => countMeters(filter) }}
        exporting={{ list: 'meters', query: filter, selectable: true }}
        rowKey="assetNo"
        empty={filtered ? t.list.noneOfThese : t.meters.none}
      />
    </>
  );
}

function useFilter(): MeterFilter {
  const { value } = useListState();
  const position = value('position').replace(/\D/g, '');
  const texts = given({
    ...{
      assetNo: value('assetNo').replace(/\D/g, ''),
      assetNos: value('assetNos'),
      batchNo: value('batchNo'),
      supplierCode: value('supplier'),
    },
    ...{ state: value('state'), verdict: value('verdict'), faultKind: value('fault'), rigCode: value('rig') },
    ...{ boxNo: value('box'), pileNo: value('pile') },
    ...{ verifierCode: value('verifier'), arrivedFrom: value('from'), arrivedTo: value('to') },
  }) as MeterFilter;
  return position === '' ? texts : { ...texts, position: Number(position) };
}

function useFields(): FilterField[] {
  const t = useTexts();
  const faultName = useFaultName();
  const data = (code: string, name: string) => ({
    ...{ value: code, search: name, label: <span translate="no">{name}</span> },
  });
  return [
    { kind: 'numbers', name: 'assetNo', list: 'assetNos', label: t.meters.assetNoBegins, width: 230 },
    { kind: 'text', name: 'batchNo', label: t.batches.number },
    {
      ...{ kind: 'choice', name: 'state', label: t.meter.state, any: t.batches.anyState },
      choices: METER_STATES.map((known) => ({ value: known, label: t.states.meter[known] })),
    },
    {
      ...{ kind: 'choice', name: 'verdict', label: t.meter.verdict, any: t.meter.anyVerdict },
      choices: (['pass', 'fail'] as const).map((known) => ({ value: known, label: t.verdicts[known] })),
    },
    {
      ...{ kind: 'choice', name: 'fault', label: t.meter.fault, any: t.meter.anyFault },
      choices: FAULT_KINDS.map((kind) => ({ value: kind, label: faultName(kind) })),
    },
    {
      ...{ kind: 'choice', name: 'supplier', label: t.batches.supplier, any: t.batches.anySupplier },
      choices: (useSuppliers().data ?? []).map(({ code, name }) => data(code, name)),
    },
    {
      ...{ kind: 'choice', name: 'rig', label: t.meters.rig, any: t.meters.anyRig },
      choices: (useRigs().data ?? []).map(({ code, name }) => data(code, name)),
    },
    { kind: 'text', name: 'position', label: t.meter.position, width: 110 },
    { kind: 'text', name: 'box', label: t.meter.box, width: 150 },
    { kind: 'text', name: 'pile', label: t.meter.pile, width: 150 },
    { kind: 'days', from: 'from', to: 'to', label: t.batches.arrivedOn },
  ];
}
