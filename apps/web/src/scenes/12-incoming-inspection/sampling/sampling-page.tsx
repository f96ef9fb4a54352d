import { Col, Flex, Row } from 'antd';
import { lazy, Suspense } from 'react';
import type { Batch } from '../../../api/lists.js';
import { Awaited } from '../../../components/awaited.js';
import { PrintButton } from '../../../components/print-button.js';
import { Waiting } from '../../../components/waiting.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { GatePage } from '../gates/gate-page.js';
import { NotNow } from '../gates/not-now.js';
import { type GatePath, type Inspection, useGates, useInspection } from '../incoming-queries.js';
import { DrawForm } from './draw-form.js';
import { PlanCard } from './plan-card.js';
import { SampleList } from './sample-list.js';
import { SampleVerdict } from './sample-verdict.js';
import { ScanEntry } from './scan-entry.js';
import { SeverityHistory } from './severity-history.js';

const OcCurve = lazy(async () => ({ default: (await import('./oc-curve.js')).OcCurve }));

/** The plan and why, the sample, its results, what the plan can catch, and how strict the supplier is inspected. */
export function SamplingPage() {
  const t = useTexts();
  return (
    <GatePage gate="sampling" title={t.incoming.sampling.title}>
      {(batch) => <Awaited query={useGates(batch.batchNo)}>{(path) => <Sampled batch={batch} path={path} />}</Awaited>}
    </GatePage>
  );
}

function Sampled({ batch, path }: { batch: Batch; path: GatePath }) {
  const may = useMay();
  const facts = path.gates.find(({ gate }) => gate === 'sampling')?.facts ?? {};
  const drawn = facts['sampleSize'] != null;
  const inspection = useInspection(batch.batchNo, drawn);
  // State and facts are of one answer: the batch comes by another, which may still tell what was before.
  const toDraw = path.state === 'sampling' && (!drawn || facts['disposition'] != null);
  return (
    <>
      {toDraw && may('incoming-inspection.sample') && <DrawForm batchNo={batch.batchNo} />}
      {!drawn && !(toDraw && may('incoming-inspection.sample')) && <NotNow state={path.state} />}
      {drawn && <Awaited query={inspection}>{(found) => <Inspected inspection={found} />}</Awaited>}
      <SeverityHistory supplierCode={batch.supplierCode} modelCode={batch.modelCode} />
    </>
  );
}

function Inspected({ inspection }: { inspection: Inspection }) {
  const t = useTexts();
  const may = useMay();
  const open = inspection.disposition == null && (inspection.state === 'sampling' || inspection.verdict === 'accepted');
  const enters = open && inspection.remaining > 0 && may('incoming-inspection.sample');
  return (
    <>
      <SampleVerdict inspection={inspection} />
      {may('prints.reports') && (
        <Flex justify="end" className="section">
          <PrintButton
            word={t.prints.samplingReport}
            path="sampling-reports"
            body={{ batchNos: [inspection.batchNo] }}
            fileName={`${t.prints.samplingReport} ${inspection.batchNo}`}
          />
        </Flex>
      )}
      <Row gutter={16}>
        <Col xs={24} xl={enters ? 14 : 24}>
          <PlanCard inspection={inspection} />
        </Col>
        {enters && (
          <Col xs={24} xl={10}>
            <ScanEntry batchNo={inspection.batchNo} />
          </Col>
        )}
      </Row>
      <SampleList inspection={inspection} />
      <Suspense fallback={<Waiting />}>
        <OcCurve batchNo={inspection.batchNo} />
      </Suspense>
    </>
  );
}
