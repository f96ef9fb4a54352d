import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { Inspection } from '../incoming-queries.js';
import { DispositionDialog } from './disposition-dialog.js';

/** How far the sample is, and what it says; early when nothing can change it any more. */
export function SampleVerdict({ inspection }: { inspection: Inspection }) {
  const t = useTexts();
  const words = t.incoming.sampling.verdict;
  const may = useMay();
  const [disposing, setDisposing] = useState(false);
  const { verdict = null, disposition, early, remaining, inspected, sampleSize } = inspection;
  const toDecide = verdict === 'rejected' && disposition == null && inspection.state === 'sampling';
  const type = verdict === null ? 'info' : verdict === 'accepted' ? 'success' : 'error';
  return (
    <>
      <Alert
        className="section"
        type={type}
        showIcon
        title={useHeadline(inspection)}
        action={
          toDecide &&
          may('incoming-inspection.dispose') && (
            <Button type="primary" danger onClick={() => setDisposing(true)}>
              {t.incoming.sampling.dispose.title}
            </Button>
          )
        }
        description={
          <>
            {verdict === null && <div>{words.mayFail(inspection.mayStillFail)}</div>}
            {early && <div>{words.early(remaining)}</div>}
            {disposition === 'return' && <div>{words.disposed.return}</div>}
            {disposition === 'rectify' && <div>{words.disposed.rectify(inspection.dueOn ?? '–')}</div>}
            {inspection.decidedAt !== null && (
              <small>
                <Data>{inspection.decidedBy ?? '–'}</Data> {showTime(inspection.decidedAt)}
              </small>
            )}
            <Progress
              percent={Math.floor((inspected * 100) / Math.max(1, sampleSize))}
              aria-label={words.progress(inspected, sampleSize)}
              format={() => words.progress(inspected, sampleSize)}
              status="normal"
              styles={{ indicator: { whiteSpace: 'nowrap' } }}
            />
          </>
        }
      />
      {disposing && <DispositionDialog batchNo={inspection.batchNo} onClose={() => setDisposing(false)} />}
    </>
  );
}

function useHeadline({ verdict, failed, acceptanceNumber, rejectionNumber, remaining }: Inspection): string {
  const words = useTexts().incoming.sampling.verdict;
  switch (verdict) {
    case 'accepted':
      return words.accepted(failed, acceptanceNumber);
    case 'rejected':
      return words.rejected(failed, rejectionNumber);
    case undefined:
    default:
      return words.open(remaining);
  }
}
