import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../../../api/api.js';
import { withLists, type Round } from '../../../api/lists.js';
import { Awaited } from '../../../components/awaited.js';
import { RoundVerdict } from '../../13-full-verification/batch/round-verdict.js';
import { useTexts } from '../../../texts/use-texts.js';

const FaultPareto = lazy(async () => ({
  default: (await import('../../13-full-verification/batch/fault-pareto.js')).FaultPareto,
}));

/** What a rule saw when it raised a problem: the verdict of the round with its figures, and the faults as a picture. */
export function RoundEvidence({ batchNo, round }: { batchNo: string; round: number }) {
  const { problems: t } = useTexts();
  const found = useQuery({
    queryKey: ['round', batchNo, round],
    queryFn: async () => {
      const params = { path: { batchNo }, query: { round } };
      return withLists<Round>(await answerOf(api.GET('/api/v1/batches/{batchNo}/full-verification', { params })));
    },
  });
  return (
    <Awaited query={found}>
      {(seen) => (
        <>
          <RoundVerdict round={seen} />
          <Suspense fallback={null}>
            <FaultPareto round={seen} />
          </Suspense>
          <Link to={`/batches/${encodeURIComponent(batchNo)}?tab=meters&verdict=fail`}>{t.failedMeters}</Link>
        </>
      )}
    </Awaited>
  );
}

/** The round that a rule judged a hidden defect, from the cause that it wrote; null of any other cause. */
export const roundOfCause = (cause: string): number | null => {
  const round = /^hidden-defect\/(\d+)$/.exec(cause)?.[1];
  return round === undefined ? null : Number(round);
};
