import { Alert, Button, Card, Flex, Steps } from 'antd';
import { Link } from 'react-router';
import type { Gate, GateState } from '#rules/12-incoming-inspection';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';
import { type GatePath, type GateStep, useExceptionCount, useGates } from '../incoming-queries.js';
import { GateFacts } from './gate-facts.js';
import { useNextAct } from './next-act.js';
import { ReportMended } from './report-mended.js';

const statuses: Readonly<Record<GateState, 'finish' | 'error' | 'process' | 'wait'>> = {
  passed: 'finish',
  failed: 'error',
  current: 'process',
  waiting: 'wait',
  skipped: 'wait',
  'not-reached': 'wait',
};

/** Where the screen of a gate stands; full verification is on the batch's own page. */
const screens: Readonly<Partial<Record<Gate, string>>> = {
  arrival: '/receipt',
  comparison: '/comparison',
  emc: '/emc',
  sampling: '/sampling',
  verification: '',
};

/** The gates of a batch as the path that it is: who decided what and when, and what comes next for the reader. */
export function GateSteps({ batchNo, here }: { batchNo: string; here?: Gate }) {
  return <Awaited query={useGates(batchNo)}>{(path) => <Path path={path} here={here} />}</Awaited>;
}

function Path({ path, here }: { path: GatePath; here: Gate | undefined }) {
  const t = useTexts();
  const act = useNextAct(path);
  const current = path.gates.findIndex(({ state }) => state === 'current' || state === 'failed');
  const items = path.gates.map((step) => ({
    key: step.gate,
    status: statuses[step.state],
    title: <GateName batchNo={path.batchNo} step={step} linked={step.gate !== here} />,
    content: <GateFacts step={step} />,
  }));
  return (
    <Card
      className="section"
      size="small"
      title={t.incoming.gates.title}
      extra={
        <Flex gap={8}>
          {path.state === 'rectification' && <ReportMended batchNo={path.batchNo} />}
          {act && act.gate !== here && (
            <Link to={act.to}>
              <Button type="primary">{act.word}</Button>
            </Link>
          )}
        </Flex>
      }
    >
      <Steps size="small" titlePlacement="vertical" current={Math.max(0, current)} items={items} className="gates" />
      <Exception path={path} />
    </Card>
  );
}

function GateName({ batchNo, step, linked }: { batchNo: string; step: GateStep; linked: boolean }) {
  const t = useTexts();
  const name = t.incoming.gates.names[step.gate];
  const screen = screens[step.gate];
  if (screen === undefined || !linked) return <strong>{name}</strong>;
  return <Link to={`/batches/${encodeURIComponent(batchNo)}${screen}`}>{name}</Link>;
}

function Exception({ path }: { path: GatePath }) {
  const t = useTexts().incoming.gates;
  const { exception } = path;
  const count = useExceptionCount(exception != null).data;
  if (exception == null) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={<Data>{t.exception(exception.by ?? '–', showTime(exception.at))}</Data>}
      description={
        <>
          {t.exceptionReason}
          <Data>{exception.reason ?? '–'}</Data> {count !== undefined && `(${t.exceptionsSoFar(count)})`}
        </>
      }
    />
  );
}
