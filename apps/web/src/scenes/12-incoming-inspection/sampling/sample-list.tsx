import { Button, Card, Flex, Select } from 'antd';
import { useState } from 'react';
import { FAULT_KINDS, type FaultKind } from '#rules/13-full-verification';
import { Data } from '../../../components/data.js';
import { given, useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showTime } from '../../../components/show.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useMay } from '../../../session/session.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import { AssetNumber } from '../../11-arrival/meters/meter-columns.js';
import { type Inspection, type SampleMeter, useSample } from '../incoming-queries.js';
import { CorrectionDialog } from './correction-dialog.js';
import { useRecordResult } from './record-result.js';
import { SampleFile } from './sample-file.js';

const results = ['open', 'pass', 'fail'] as const;

/** Where each meter of the sample lies, what was found of it, and entry by hand. */
export function SampleList({ inspection }: { inspection: Inspection }) {
  const t = useTexts();
  const words = t.incoming.sampling.list;
  const { value } = useListState();
  const result = results.find((known) => known === value('result'));
  const sample = useSample(inspection.batchNo, {
    ...given({ cursor: value('cursor') }),
    ...(result !== undefined && { result }),
    limit: 20,
  });
  const may = useMay()('incoming-inspection.sample') && inspection.disposition == null;
  const columns = [
    { title: words.ordinal, dataIndex: 'ordinal', className: 'number' },
    { title: t.meter.assetNo, dataIndex: 'assetNo', render: (assetNo: string) => <AssetNumber assetNo={assetNo} /> },
    { title: words.place, render: (_: unknown, { boxNo, pileNo }: SampleMeter) => <Place lines={[boxNo, pileNo]} /> },
    { title: words.result, render: (_: unknown, meter: SampleMeter) => <Result meter={meter} /> },
    { title: words.by, render: (_: unknown, meter: SampleMeter) => <By meter={meter} /> },
    ...(may
      ? [{ key: 'act', render: (_: unknown, meter: SampleMeter) => <Entry inspection={inspection} meter={meter} /> }]
      : []),
  ];
  return (
    <Card className="section" title={words.title} extra={<Filter />}>
      {may && <SampleFile batchNo={inspection.batchNo} />}
      <ListTable<SampleMeter>
        query={sample}
        columns={columns}
        rowKey="assetNo"
        empty={result === 'open' ? words.none : t.list.noneOfThese}
      />
    </Card>
  );
}

function Filter() {
  const words = useTexts().incoming.sampling.list;
  const { value, change } = useListState();
  return (
    <Select
      allowClear
      aria-label={words.result}
      placeholder={words.any}
      style={{ width: 150 }}
      value={value('result') || null}
      onChange={(wanted: string | undefined) => change({ result: wanted ?? '' })}
      options={results.map((known) => ({ value: known, label: words[known] }))}
    />
  );
}

/** Box and pile, one below the other. */
function Place({ lines }: { lines: (string | null | undefined)[] }) {
  return (
    <Data>
      {lines.map((line, at) => (
        <div key={at}>{line ?? '–'}</div>
      ))}
    </Data>
  );
}

function Result({ meter }: { meter: SampleMeter }) {
  const words = useTexts().incoming.sampling.list;
  const faultName = useFaultName();
  if (meter.result == null) return <span>{words.open}</span>;
  return (
    <>
      <VerdictTag verdict={meter.result} />
      {meter.faultKind != null && <div>{faultName(meter.faultKind)}</div>}
      {meter.version > 1 && <small>{words.version(meter.version)}</small>}
    </>
  );
}

function By({ meter }: { meter: SampleMeter }) {
  if (meter.recordedAt === null) return <span>–</span>;
  return (
    <>
      <Data>{meter.recordedBy ?? '–'}</Data>
      <div>{showTime(meter.recordedAt)}</div>
      {meter.reason != null && (
        <div>
          <Data>{meter.reason}</Data>
        </div>
      )}
    </>
  );
}

function Entry({ inspection, meter }: { inspection: Inspection; meter: SampleMeter }) {
  const words = useTexts().incoming.sampling.list;
  const faultName = useFaultName();
  const [correcting, setCorrecting] = useState(false);
  const record = useRecordResult(inspection.batchNo);
  const { assetNo } = meter;
  if (meter.result != null) {
    if (inspection.state !== 'sampling') return null;
    return (
      <>
        <Button size="small" type="link" onClick={() => setCorrecting(true)}>
          {words.correct}
        </Button>
        {correcting && (
          <CorrectionDialog batchNo={inspection.batchNo} meter={meter} onClose={() => setCorrecting(false)} />
        )}
      </>
    );
  }
  return (
    <Flex gap={8} align="center">
      <Button size="small" loading={record.isPending} onClick={() => record.mutate({ assetNo, result: 'pass' })}>
        {words.pass}
      </Button>
      <Select<FaultKind>
        size="small"
        style={{ width: 120 }}
        placeholder={words.fail}
        aria-label={`${words.fail} ${assetNo}`}
        value={null}
        onChange={(faultKind) => record.mutate({ assetNo, result: 'fail', faultKind })}
        options={FAULT_KINDS.map((kind) => ({ value: kind, label: faultName(kind) }))}
      />
      {record.error && <ProblemAlert error={record.error} />}
    </Flex>
  );
}
