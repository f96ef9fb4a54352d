import type { BatchRow } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { showCount } from '../../../components/show.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { useBatches, useBatchSummary } from '../../11-arrival/batches/batch-queries.js';
import { useEmcTests } from '../../12-incoming-inspection/incoming-queries.js';
import { useWaitingRounds } from '../../13-full-verification/checking/checking-queries.js';
import { checkingPath } from '../../13-full-verification/checking/to-check-page.js';
import { useImports, useImportSummary } from '../imports/import-queries.js';
import { useJobs } from '../jobs/job-queries.js';
import { WaitingCard } from './waiting-card.js';

/** As many as a card shows. */
const few = 4;

type WaitingState = 'arrived' | 'emc' | 'sampling' | 'verification' | 'rectification';

/** Batches that stand in a state where somebody has to do something, on the screen where it is done. */
export function BatchesWaiting({
  state,
  screen = '',
}: {
  state: WaitingState;
  screen?: '' | '/comparison' | '/emc' | '/sampling';
}) {
  const t = useTexts();
  return (
    <WaitingCard
      words={t.home.batches[state]}
      to={`/batches?state=${state}`}
      total={countOf(useBatchSummary().data?.states, state)}
      query={useBatches({ state }, few)}
      lineOf={({ batchNo, supplierName }: BatchRow) => ({
        key: batchNo,
        to: `/batches/${encodeURIComponent(batchNo)}${screen}`,
        text: <Data>{`${batchNo} ${supplierName}`}</Data>,
      })}
    />
  );
}

/** Samples that an institute has, the most pressing first. */
export function EmcAnswersDue() {
  const t = useTexts();
  const words = t.home.emcDue;
  return (
    <WaitingCard
      words={words}
      to="/batches?state=emc"
      total={undefined}
      query={useEmcTests('waiting', few)}
      lineOf={({ batchNo, dueOn, overdue }) => ({
        key: batchNo,
        to: `/batches/${encodeURIComponent(batchNo)}/emc`,
        text: (
          <>
            <Data>{batchNo}</Data>{' '}
            {dueOn != null && (
              <span className={overdue ? 'differs' : ''}>{(overdue ? words.late : words.due)(dueOn)}</span>
            )}
          </>
        ),
      })}
    />
  );
}

/** Files that were checked and wait for a commit, those of them that have bad rows, or those that nobody can commit. */
export function ImportsWaiting({ state }: { state: 'ready' | 'errors' | 'failed' }) {
  const t = useTexts();
  const summary = useImportSummary().data;
  const filter = state === 'errors' ? ({ state: 'ready', rowErrors: 'with' } as const) : { state };
  return (
    <WaitingCard
      words={t.home.imports[state]}
      to={state === 'errors' ? '/imports?state=ready&errors=with' : `/imports?state=${state}`}
      total={state === 'errors' ? summary?.readyWithErrors : countOf(summary?.states, state)}
      query={useImports(filter, few)}
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

/** Results that a checker has to look at and sign, round by round. */
export function ResultsToCheck() {
  const t = useTexts();
  const rounds = useWaitingRounds();
  return (
    <WaitingCard
      words={t.home.toCheck}
      to="/to-check"
      total={rounds.data?.items.reduce((sum, { toCheck }) => sum + toCheck, 0)}
      query={rounds}
      lineOf={({ batchNo, toCheck }) => ({
        key: batchNo,
        to: checkingPath(batchNo),
        text: (
          <>
            <Data>{batchNo}</Data> {t.home.toCheck.line(showCount(toCheck))}
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
      total={undefined}
      query={useJobs({ state: 'failed', limit: 100 })}
      lineOf={({ id, kind }) => ({ key: id, to: '/jobs?state=failed', text: wordFor(t.jobs.kinds, kind) })}
    />
  );
}

/** A state without any is left out by the server. */
function countOf(states: Readonly<Record<string, number>> | undefined, state: string): number | undefined {
  return states && (states[state] ?? 0);
}
