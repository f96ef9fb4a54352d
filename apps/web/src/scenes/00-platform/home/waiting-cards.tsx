import type { Batch } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { useBatches } from '../../11-arrival/batches/batch-queries.js';
import { useImports } from '../imports/import-queries.js';
import { useJobs } from '../jobs/jobs-page.js';
import { WaitingCard } from './waiting-card.js';

/** As many as are asked for at once: beyond, the card says "or more". */
const most = 50;

/** Batches that stand in a state where somebody has to do something. */
export function BatchesWaiting({ state }: { state: 'arrived' | 'verification' | 'rectification' }) {
  const t = useTexts();
  return (
    <WaitingCard
      words={t.home.batches[state]}
      to={`/batches?state=${state}`}
      query={useBatches({ state }, most)}
      lineOf={({ batchNo, supplierName }: Batch) => ({
        key: batchNo,
        to: `/batches/${encodeURIComponent(batchNo)}`,
        text: <Data>{`${batchNo} ${supplierName}`}</Data>,
      })}
    />
  );
}

/** Files that were checked and wait for a commit, or that nobody can commit. */
export function ImportsWaiting({ state }: { state: 'ready' | 'failed' }) {
  const t = useTexts();
  return (
    <WaitingCard
      words={t.home.imports[state]}
      to={`/imports?state=${state}`}
      query={useImports({ state }, most)}
      lineOf={({ id, fileName, kind }) => ({
        key: id,
        to: `/imports/${id}`,
        text: (
          <>
            <Data>{fileName}</Data> {wordFor(t.imports.kinds, kind)}
          </>
        ),
      })}
    />
  );
}

/** Work in the background that gave up. */
export function FailedJobs() {
  const t = useTexts();
  return (
    <WaitingCard
      words={t.home.jobs}
      to="/jobs?state=failed"
      query={useJobs({ state: 'failed' })}
      lineOf={({ id, kind }) => ({ key: id, to: '/jobs?state=failed', text: wordFor(t.jobs.kinds, kind) })}
    />
  );
}
