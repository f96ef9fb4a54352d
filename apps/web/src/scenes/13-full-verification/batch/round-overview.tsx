import type { UseQueryResult } from '@tanstack/react-query';
import { Card, Col, Empty, Progress, Row, Statistic } from 'antd';
import { lazy, Suspense } from 'react';
import { mayPassToVerification } from '#libs/rules';
import type { Batch, Round } from '../../../api/lists.js';
import { Awaited } from '../../../components/awaited.js';
import { showPercent } from '../../../components/show.js';
import { Waiting } from '../../../components/waiting.js';
import { useTexts } from '../../../texts/use-texts.js';
import { RoundVerdict } from './round-verdict.js';

const ErrorHistogram = lazy(async () => ({ default: (await import('./error-histogram.js')).ErrorHistogram }));
const FaultPareto = lazy(async () => ({ default: (await import('./fault-pareto.js')).FaultPareto }));

/** How far the latest round is, what it says, and what failed. */
export function RoundOverview({ batch, round }: { batch: Batch; round: UseQueryResult<Round> }) {
  const t = useTexts();
  if (batch.round == null) {
    const next = mayPassToVerification(batch.state) ? t.batch.noRoundYet : t.batch.openFirst;
    return <Empty description={batch.state === 'returned' ? t.batch.returned : next} />;
  }
  return (
    <Awaited query={round}>
      {(found) => (
        <>
          <RoundVerdict round={found} />
          <RoundProgress round={found} />
          <Suspense fallback={<Waiting />}>
            {found.faults.length > 0 && <FaultPareto round={found} />}
            {found.tested > 0 && <ErrorHistogram batchNo={batch.batchNo} round={found.round} />}
          </Suspense>
        </>
      )}
    </Awaited>
  );
}

function RoundProgress({ round }: { round: Round }) {
  const t = useTexts();
  const figures = [
    { title: t.round.quantity, value: round.quantity },
    { title: t.round.tested, value: round.tested },
    { title: t.round.passed, value: round.passed },
    { title: t.round.failed, value: round.tested - round.passed },
    { title: t.round.incomplete, value: round.incomplete },
    { title: t.round.untested, value: round.untested },
  ];
  return (
    <Card className="section" title={t.round.progress(round.round, showPercent(round.tested, round.quantity))}>
      <Progress
        percent={Math.floor((round.tested * 100) / Math.max(1, round.quantity))}
        status={round.state === 'open' ? 'active' : 'normal'}
        aria-label={t.round.tested}
      />
      <Row gutter={[16, 12]}>
        {figures.map(({ title, value }) => (
          <Col span={4} key={title}>
            <Statistic title={title} value={value} />
          </Col>
        ))}
      </Row>
    </Card>
  );
}
