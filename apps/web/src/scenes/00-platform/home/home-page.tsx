import { Col, Row } from 'antd';
import { mayDo } from '#rules/00-platform';
import { PageTitle } from '../../../components/page.js';
import { useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { MeasuresForMe, OverdueProblems } from '../../14-quality-problems/problem-cards.js';
import { IndicatorSummary } from '../../40-indicators/indicator-summary.js';
import { BatchesWaiting, EmcAnswersDue, FailedJobs, ImportsWaiting, ResultsToCheck } from './waiting-cards.js';

/** What waits for whoever looks: first what only they can do, then what everybody wants to know. */
export function HomePage() {
  const t = useTexts();
  const roles = useSession()?.user.roles ?? [];
  const handsOver = mayDo(roles, 'imports.results') || mayDo(roles, 'imports.arrival');
  const cards = [
    ...(mayDo(roles, 'verification.sign') ? [<ResultsToCheck key="to-check" />] : []),
    ...(handsOver
      ? (['ready', 'errors', 'failed'] as const).map((state) => <ImportsWaiting key={state} state={state} />)
      : []),
    <BatchesWaiting key="verification" state="verification" />,
    ...(mayDo(roles, 'incoming-inspection.compare')
      ? [<BatchesWaiting key="arrived" state="arrived" screen="/comparison" />]
      : mayDo(roles, 'batches.create')
        ? [<BatchesWaiting key="arrived" state="arrived" />]
        : []),
    ...(mayDo(roles, 'incoming-inspection.emc')
      ? [<BatchesWaiting key="emc" state="emc" screen="/emc" />, <EmcAnswersDue key="emc-due" />]
      : []),
    ...(mayDo(roles, 'incoming-inspection.sample') || mayDo(roles, 'incoming-inspection.dispose')
      ? [<BatchesWaiting key="sampling" state="sampling" screen="/sampling" />]
      : []),
    <BatchesWaiting key="rectification" state="rectification" />,
    ...(mayDo(roles, 'quality-problems.close') || roles.includes('leader') ? [<OverdueProblems key="overdue" />] : []),
    ...(mayDo(roles, 'quality-problems.report') ? [<MeasuresForMe key="measures" />] : []),
    ...(mayDo(roles, 'jobs.retry') ? [<FailedJobs key="jobs" />] : []),
  ];
  return (
    <>
      <PageTitle title={t.home.title} />
      {(roles.includes('marketing') || roles.includes('leader')) && <IndicatorSummary />}
      <Row gutter={[16, 16]}>
        {cards.map((card) => (
          <Col xs={24} md={12} xl={8} key={card.key}>
            {card}
          </Col>
        ))}
      </Row>
    </>
  );
}
