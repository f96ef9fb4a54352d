import { Button, Tag } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { ReasonDialog } from '../../../components/reason-dialog.js';
import { showTime } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useMeasurements, type Measurement, type Series } from './check-queries.js';

/** The measurements behind the chart; one that was wrong is withdrawn with a reason, and stays. */
export function MeasurementList({ code, series }: { code: string; series: Series }) {
  const { checkMeter: t } = useTexts();
  const { value } = useListState();
  const may = useMay()('check-measurements.record');
  const measurements = useMeasurements(code, series, value('cursor'));
  const columns = [
    { title: t.measuredAt, dataIndex: 'measuredAt', render: (at: string) => showTime(at) },
    { title: t.checkMeterNo, dataIndex: 'checkMeterNo', render: (no: string) => <Data>{no}</Data> },
    { title: t.mean, dataIndex: 'mean', align: 'right' as const },
    {
      title: t.readingsOf,
      dataIndex: 'readings',
      render: (readings: string[]) => <span className="check-readings">{readings.join(' ')}</span>,
    },
    { title: t.verifier, dataIndex: 'verifierCode', render: (verifier: string) => <Data>{verifier}</Data> },
    { title: t.state, render: (_: unknown, measurement: Measurement) => <State measurement={measurement} /> },
    ...(may
      ? [{ key: 'act', render: (_: unknown, found: Measurement) => <Withdraw code={code} measurement={found} /> }]
      : []),
  ];
  return <ListTable<Measurement> query={measurements} columns={columns} rowKey="id" empty={t.none} />;
}

function State({ measurement: { withdrawnReason } }: { measurement: Measurement }) {
  const { checkMeter: t } = useTexts();
  if (withdrawnReason == null) return <Tag color="success">{t.counts}</Tag>;
  return (
    <>
      <Tag>{t.withdrawn}</Tag> <Data>{withdrawnReason}</Data>
    </>
  );
}

function Withdraw({ code, measurement: { id, withdrawnReason } }: { code: string; measurement: Measurement }) {
  const { checkMeter: t } = useTexts();
  const [asking, setAsking] = useState(false);
  const withdraw = useChange(
    (reason: string) =>
      answerOf(
        api.POST('/api/v1/rigs/{code}/check-measurements/{id}/withdrawal', {
          params: { path: { code, id } },
          body: { reason },
        }),
      ),
    () => setAsking(false),
  );
  if (withdrawnReason != null) return null;
  return (
    <>
      <Button size="small" type="link" onClick={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      {asking && (
        <ReasonDialog
          title={t.withdraw}
          explanation={t.withdrawHint}
          change={withdraw}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
