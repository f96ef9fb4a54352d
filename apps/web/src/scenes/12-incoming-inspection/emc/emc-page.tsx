import { Alert, Card, Descriptions, Flex } from 'antd';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { AssetNumber } from '../../11-arrival/meters/meter-columns.js';
import { EmcFiles } from '../files/gate-files.js';
import { GatePage } from '../gates/gate-page.js';
import { NotNow } from '../gates/not-now.js';
import { type EmcTest, useEmcTest } from '../incoming-queries.js';
import { ResultForm } from './result-form.js';
import { SendForm } from './send-form.js';

/** Samples to the institute, its answer by a day, the result. */
export function EmcPage() {
  const t = useTexts();
  return (
    <GatePage gate="emc" title={t.incoming.emc.title}>
      {(batch) => <Tested batchNo={batch.batchNo} />}
    </GatePage>
  );
}

function Tested({ batchNo }: { batchNo: string }) {
  const may = useMay()('incoming-inspection.emc');
  return (
    <Awaited query={useEmcTest(batchNo)}>
      {(test) => {
        const known = test.sentOn != null || test.result != null;
        const open = test.state === 'emc' && may;
        return (
          <>
            {known && <Standing test={test} />}
            {known && <Facts test={test} />}
            {!known && !open && <NotNow state={test.state} />}
            {!known && open && <SendForm batchNo={batchNo} />}
            {known && <EmcFiles batchNo={batchNo} />}
            {open && test.result == null && <ResultForm key={test.sentOn ?? 'direct'} test={test} />}
          </>
        );
      }}
    </Awaited>
  );
}

function Standing({ test }: { test: EmcTest }) {
  const t = useTexts().incoming.emc;
  if (test.result != null) {
    const [type, title] =
      test.result === 'pass'
        ? (['success', t.passed(test.reportNo ?? '–')] as const)
        : (['error', t.failed(test.reportNo ?? '–')] as const);
    return <Alert className="section" showIcon type={type} title={title} />;
  }
  const title = test.overdue ? t.overdue(test.dueOn ?? '–') : t.waiting(test.dueOn ?? '–');
  return <Alert className="section" showIcon type={test.overdue ? 'error' : 'info'} title={title} />;
}

function Facts({ test }: { test: EmcTest }) {
  const t = useTexts().incoming;
  const items = [
    { key: 'i', label: t.emc.institute, children: <Data>{test.institute ?? '–'}</Data> },
    { key: 'l', label: t.emc.letterNo, children: <Data>{test.letterNo ?? '–'}</Data> },
    { key: 's', label: t.emc.sentOn, children: test.sentOn ?? '–' },
    { key: 'd', label: t.emc.dueOn, children: test.dueOn ?? '–' },
    { key: 'r', label: t.emc.reportNo, children: <Data>{test.reportNo ?? '–'}</Data> },
    { key: 't', label: t.emc.testedOn, children: test.testedOn ?? '–' },
    {
      key: 'b',
      label: t.comparison.by,
      children: (
        <>
          <Data>{test.recordedBy ?? test.sentBy ?? '–'}</Data> {test.recordedAt !== null && showTime(test.recordedAt)}
        </>
      ),
    },
    { key: 'm', label: t.emc.samples, span: 2, children: <Samples test={test} /> },
  ];
  return (
    <Card className="section">
      <Descriptions size="small" column={3} items={items} />
    </Card>
  );
}

function Samples({ test }: { test: EmcTest }) {
  const t = useTexts().incoming.emc;
  return (
    <div>
      <Flex wrap gap="4px 16px" className="meter-numbers">
        {test.sampleAssetNos.map((assetNo) => (
          <AssetNumber key={assetNo} assetNo={assetNo} />
        ))}
      </Flex>
      <small>{test.drawId == null ? t.picked : t.drawnByChance}</small>
    </div>
  );
}
