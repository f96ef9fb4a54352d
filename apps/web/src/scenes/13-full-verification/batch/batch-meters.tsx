import { Flex, Select } from 'antd';
import { Link } from 'react-router';
import { FAULT_KINDS } from '#rules/13-full-verification';
import type { MeterRow } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { given, useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { StateTag } from '../../../components/state-tag.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import { type MeterFilter, useMeters } from './round-queries.js';

/** The meters of the batch, the failed ones on demand. */
export function BatchMeters({ batchNo }: { batchNo: string }) {
  const t = useTexts();
  const faultName = useFaultName();
  const { value } = useListState();
  const filter: MeterFilter = given({ faultKind: value('fault'), cursor: value('metersCursor') });
  const verdict = (['pass', 'fail'] as const).find((known) => known === value('verdict'));
  const meters = useMeters(batchNo, { ...filter, ...(verdict !== undefined && { verdict }) });
  const filtered = verdict !== undefined || value('fault') !== '';
  const columns = [
    { title: t.meter.assetNo, dataIndex: 'assetNo', render: (assetNo: string) => <AssetNumber assetNo={assetNo} /> },
    { title: t.meter.state, dataIndex: 'state', render: (state: string) => <StateTag of="meter" state={state} /> },
    {
      title: t.meter.verdict,
      dataIndex: 'verdict',
      render: (given: string | null) => <VerdictTag verdict={given} />,
    },
    { title: t.meter.fault, dataIndex: 'faultKind', render: (kind: string | null) => (kind ? faultName(kind) : '–') },
    { title: t.meter.box, dataIndex: 'boxNo', render: (box: string | null) => <Data>{box ?? '–'}</Data> },
  ];
  return (
    <>
      <MeterFilters />
      <ListTable<MeterRow>
        query={meters}
        columns={columns}
        rowKey="assetNo"
        cursorName="metersCursor"
        empty={filtered ? t.list.noneOfThese : t.batch.noMeters}
      />
    </>
  );
}

export function AssetNumber({ assetNo }: { assetNo: string }) {
  return (
    <Link to={`/meters/${assetNo}`} className="number">
      <Data>{assetNo}</Data>
    </Link>
  );
}

function MeterFilters() {
  const t = useTexts();
  const faultName = useFaultName();
  const { value, change } = useListState();
  return (
    <Flex gap={12} wrap className="filters">
      <Select
        allowClear
        placeholder={t.meter.anyVerdict}
        aria-label={t.meter.verdict}
        style={{ width: 170 }}
        value={value('verdict') || null}
        onChange={(wanted: string | undefined) => change({ verdict: wanted ?? '', metersCursor: '' })}
        options={(['pass', 'fail'] as const).map((known) => ({ value: known, label: t.verdicts[known] }))}
      />
      <Select
        allowClear
        placeholder={t.meter.anyFault}
        aria-label={t.meter.fault}
        style={{ width: 200 }}
        value={value('fault') || null}
        onChange={(wanted: string | undefined) => change({ fault: wanted ?? '', metersCursor: '' })}
        options={FAULT_KINDS.map((kind) => ({ value: kind, label: faultName(kind) }))}
      />
    </Flex>
  );
}
