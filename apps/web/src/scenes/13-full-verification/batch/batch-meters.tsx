import { FAULT_KINDS } from '#rules/13-full-verification';
import type { MeterRow } from '../../../api/lists.js';
import { given, useListState } from '../../../components/list-state.js';
import { FilterBar, type FilterField } from '../../../components/list/filter-bar.js';
import { ManagedList } from '../../../components/list-table.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import { useMeterColumns } from '../../11-arrival/meters/meter-columns.js';
import { countMeters, useMeters, type MeterFilter } from '../../11-arrival/meters/meter-queries.js';

/** The meters of the batch, the failed ones on demand. */
export function BatchMeters({ batchNo }: { batchNo: string }) {
  const t = useTexts();
  const { value } = useListState();
  const chosen = given({ faultKind: value('fault'), verdict: value('verdict') });
  const filter = { ...chosen, batchNo } as MeterFilter;
  const meters = useMeters({ ...filter, ...given({ cursor: value('metersCursor') }) });
  return (
    <>
      <FilterBar fields={useFields()} cursorName="metersCursor" />
      <ManagedList<MeterRow>
        screen="batch-meters"
        query={meters}
        columns={useMeterColumns('batch')}
        counting={{ key: ['meters', filter], count: () => countMeters(filter) }}
        exporting={{ list: 'meters', query: filter, always: { batchNo }, selectable: true }}
        rowKey="assetNo"
        cursorName="metersCursor"
        empty={Object.keys(chosen).length > 0 ? t.list.noneOfThese : t.batch.noMeters}
      />
    </>
  );
}

function useFields(): FilterField[] {
  const t = useTexts();
  const faultName = useFaultName();
  return [
    {
      ...{ kind: 'choice', name: 'verdict', label: t.meter.verdict, any: t.meter.anyVerdict },
      choices: (['pass', 'fail'] as const).map((known) => ({ value: known, label: t.verdicts[known] })),
    },
    {
      ...{ kind: 'choice', name: 'fault', label: t.meter.fault, any: t.meter.anyFault, width: 200 },
      choices: FAULT_KINDS.map((kind) => ({ value: kind, label: faultName(kind) })),
    },
  ];
}
