import { useQuery } from '@tanstack/react-query';
import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Descriptions, Empty, Flex } from 'antd';
import { Link, useParams } from 'react-router';
import { answerOf, api } from '../../../api/api.js';
import { type LifeEvent, type Meter, pageOf } from '../../../api/lists.js';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { EventTimeline } from '../../../components/event-timeline.js';
import { useListState } from '../../../components/list-state.js';
import { PageTitle } from '../../../components/page.js';
import { PrintButton } from '../../../components/print-button.js';
import { StateTag } from '../../../components/state-tag.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { MeterCodes } from './meter-codes.js';
import { useMeter } from './meter-queries.js';
import { VerificationCard } from './verification-card.js';
import { VersionTable } from './version-table.js';

/** The life of one meter: what it is, how it was verified, what happened to it. */
export function MeterPage() {
  const { assetNo = '' } = useParams();
  return <Awaited query={useMeter(assetNo)}>{(found) => <Shown meter={found} />}</Awaited>;
}

function Shown({ meter }: { meter: Meter }) {
  const t = useTexts();
  const may = useMay();
  const certificate = meter.verification?.verdict === 'fail' ? t.prints.resultNotice : t.prints.certificate;
  const title = (
    <>
      <Data>{meter.assetNo}</Data> <StateTag of="meter" state={meter.state} />
    </>
  );
  return (
    <>
      <PageTitle
        title={title}
        extra={
          <Flex gap={8} wrap>
            {meter.verification && may('prints.reports') && (
              <PrintButton
                word={certificate}
                path="certificates"
                body={{ assetNos: [meter.assetNo] }}
                fileName={`${certificate} ${meter.assetNo}`}
              />
            )}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t.meter.print}
            </Button>
          </Flex>
        }
      />
      <Card className="section">
        <Facts meter={meter} />
        <MeterCodes assetNo={meter.assetNo} />
      </Card>
      {meter.heldFor.length > 0 && (
        <Alert
          className="section"
          type="warning"
          showIcon
          title={t.problems.heldBatch}
          description={<Held meter={meter} />}
        />
      )}
      {meter.incomplete && <Alert className="section" type="warning" showIcon title={t.meter.incomplete} />}
      {meter.verification ? (
        <VerificationCard verification={meter.verification} />
      ) : (
        <Card className="section" title={t.meter.verification}>
          <Empty description={t.meter.notVerified} />
        </Card>
      )}
      {meter.versions.length > 0 && <VersionTable versions={meter.versions} />}
      <Card className="section" title={t.meter.life}>
        <Life assetNo={meter.assetNo} />
      </Card>
    </>
  );
}

function Held({ meter }: { meter: Meter }) {
  return meter.heldFor.map((no) => (
    <Link key={no} to={`/problems/${no}`}>
      <Data>{no}</Data>{' '}
    </Link>
  ));
}

function Facts({ meter }: { meter: Meter }) {
  const t = useTexts();
  const batch = (
    <Link to={`/batches/${encodeURIComponent(meter.batchNo)}`}>
      <Data>{meter.batchNo}</Data>
    </Link>
  );
  const items = [
    { key: 'b', label: t.meter.batch, children: batch },
    { key: 's', label: t.batches.supplier, children: <Data>{`${meter.supplierName} ${meter.supplierCode}`}</Data> },
    { key: 'm', label: t.batches.model, children: <Data>{`${meter.modelName} ${meter.modelCode}`}</Data> },
    { key: 'a', label: t.meter.address, children: <Data>{meter.meterAddr ?? '–'}</Data> },
    {
      key: 'x',
      label: t.meter.boxAndPile,
      children: <Data>{[meter.boxNo, meter.pileNo].filter(Boolean).join(' / ') || '–'}</Data>,
    },
    { key: 'd', label: t.batches.arrivedOn, children: meter.arrivedOn },
  ];
  return <Descriptions size="small" column={3} items={items} />;
}

function Life({ assetNo }: { assetNo: string }) {
  const { value } = useListState();
  const cursor = value('eventsCursor');
  const query = cursor === '' ? {} : { cursor };
  const events = useQuery({
    queryKey: ['meter-events', assetNo, cursor],
    queryFn: async () =>
      pageOf<LifeEvent>(
        await answerOf(api.GET('/api/v1/meters/{assetNo}/events', { params: { path: { assetNo }, query } })),
      ),
  });
  return <EventTimeline of="meter" query={events} />;
}
