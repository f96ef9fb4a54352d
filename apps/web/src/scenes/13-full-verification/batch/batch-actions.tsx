import { SafetyCertificateOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { mayPassToVerification } from '#libs/rules';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import type { Batch, Round } from '../../../api/lists.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { ReasonDialog } from '../../../components/reason-dialog.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { RaiseProblem } from '../../14-quality-problems/raise-problem.js';
import { checkingPath } from '../checking/to-check-page.js';
import { worksheetPath } from '../worksheet/worksheet-path.js';
import { JudgeRound } from './judge-round.js';
import { PrintMenu } from './print-menu.js';
import { useFinding } from './use-finding.js';

/** What the reader may do with the batch as it stands; nothing that the server would refuse. */
export function BatchActions({ batch, round }: { batch: Batch; round: Round | null }) {
  const t = useTexts();
  const may = useMay();
  const finding = useFinding(round);
  const open = round?.state === 'open';
  return (
    <Flex gap={8} wrap>
      {round !== null && (
        <Link to={checkingPath(batch.batchNo)}>
          <Button icon={<SafetyCertificateOutlined />}>{t.checking.title}</Button>
        </Link>
      )}
      {open && may('verification.record') && (
        <Link to={worksheetPath(batch.batchNo)}>
          <Button icon={<TableOutlined />}>{t.worksheet.title}</Button>
        </Link>
      )}
      {mayPassToVerification(batch.state) && may('batches.pass-to-verification') && <Pass batchNo={batch.batchNo} />}
      {batch.state === 'verification' && !open && may('verification.open-round') && (
        <OpenRound batchNo={batch.batchNo} />
      )}
      {open && may('verification.judge') && <JudgeRound round={round} />}
      <PrintMenu batch={batch} />
      <RaiseProblem
        subject={{ batchNo: batch.batchNo }}
        title={t.problems.raise.ofBatch(batch.batchNo)}
        finding={finding}
      />
    </Flex>
  );
}

function Pass({ batchNo }: { batchNo: string }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const path = { batchNo };
  const pass = useChange(
    (reason: string) =>
      answerOf(
        api.POST('/api/v1/batches/{batchNo}/pass-to-verification', {
          params: { path },
          body: { reason },
          headers: intentionKey(),
        }),
      ),
    () => setAsking(false),
  );
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.batch.pass}</Button>
      {asking && (
        <ReasonDialog
          title={t.batch.pass}
          explanation={t.batch.passHint}
          change={pass}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function OpenRound({ batchNo }: { batchNo: string }) {
  const t = useTexts();
  const path = { batchNo };
  const open = useChange(() =>
    answerOf(api.POST('/api/v1/batches/{batchNo}/full-verification', { params: { path }, headers: intentionKey() })),
  );
  return (
    <>
      {open.error && <ProblemAlert error={open.error} />}
      <Button type="primary" loading={open.isPending} onClick={() => open.mutate()}>
        {t.batch.openRound}
      </Button>
    </>
  );
}
