import { Card } from 'antd';
import { Link } from 'react-router';
import { Data } from '../../../components/data.js';
import { given, useListState } from '../../../components/list-state.js';
import { FilterBar } from '../../../components/list/filter-bar.js';
import { ListTable } from '../../../components/list-table.js';
import { StateTag } from '../../../components/state-tag.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import { useReturnMeters, type ReturnMeter } from './return-queries.js';

/** Every meter that goes back, and with which handover it went. */
export function ReturnMeters({ batchNo }: { batchNo: string }) {
  const t = useTexts();
  const { returns: words } = t;
  const faultName = useFaultName();
  const { value } = useListState();
  const place = (['here', 'gone'] as const).find((known) => known === value('place'));
  const meters = useReturnMeters(batchNo, {
    ...{ limit: 50, ...given({ cursor: value('cursor') }) },
    ...(place !== undefined && { place }),
  });
  const text = (code: string | null | undefined) => <Data>{code ?? '–'}</Data>;
  return (
    <Card className="section" title={words.meters.title}>
      <FilterBar
        fields={[
          {
            ...{ kind: 'choice', name: 'place', label: words.meters.place, any: words.meters.anyPlace },
            choices: (['here', 'gone'] as const).map((known) => ({ value: known, label: words.meters[known] })),
          },
        ]}
      />
      <ListTable<ReturnMeter>
        query={meters}
        rowKey="assetNo"
        empty={words.meters.none}
        columns={[
          {
            ...{ title: t.meter.assetNo, dataIndex: 'assetNo', className: 'number' },
            render: (assetNo: string) => (
              <Link to={`/meters/${assetNo}`}>
                <Data>{assetNo}</Data>
              </Link>
            ),
          },
          {
            ...{ title: t.meter.state, dataIndex: 'state' },
            render: (state: string) => <StateTag of="meter" state={state} />,
          },
          {
            ...{ title: t.meter.fault, dataIndex: 'faultKind' },
            render: (kind: string | null | undefined) => (kind == null ? '–' : faultName(kind)),
          },
          { title: t.meter.box, dataIndex: 'boxNo', render: text },
          { title: t.meter.pile, dataIndex: 'pileNo', render: text },
          {
            ...{ title: words.meters.place, dataIndex: 'handover' },
            render: (ordinal: number | null | undefined) =>
              ordinal == null ? words.meters.here : words.meters.handover(ordinal),
          },
        ]}
      />
    </Card>
  );
}
