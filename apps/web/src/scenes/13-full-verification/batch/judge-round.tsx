import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { judgeBatch } from '#rules/13-full-verification';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import type { Round } from '../../../api/lists.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';

/** Closes a round. It is asked once, in words of what will happen; a reason only where meters are left out. */
export function JudgeRound({ round }: { round: Round }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button type="primary" disabled={round.tested === 0} onClick={() => setAsking(true)}>
        {t.batch.judge}
      </Button>
      {asking && <Asked round={round} onClose={() => setAsking(false)} />}
    </>
  );
}

function Asked({ round, onClose }: { round: Round; onClose: () => void }) {
  const t = useTexts();
  const [form] = Form.useForm<{ reason?: string }>();
  const left = round.quantity - round.tested;
  const judge = useChange(({ reason }: { reason?: string }) => {
    const body = left === 0 ? {} : { untested: 'exclude' as const, reason: reason ?? '' };
    const path = { batchNo: round.batchNo };
    return answerOf(
      api.POST('/api/v1/batches/{batchNo}/full-verification/judge', {
        params: { path },
        body,
        headers: intentionKey(),
      }),
    );
  }, onClose);
  return (
    <Modal
      open
      title={t.batch.judgeTitle(round.batchNo, round.round)}
      okText={t.batch.judge}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={judge.isPending}
    >
      <Consequences round={round} />
      {judge.error && <ProblemAlert error={judge.error} />}
      <Form form={form} layout="vertical" onFinish={(values) => judge.mutate(values)}>
        {left > 0 && (
          <Form.Item
            name="reason"
            label={t.batch.judgeHint(left)}
            rules={[{ required: true, whitespace: true, message: t.reason.required }]}
          >
            <Input.TextArea rows={3} maxLength={500} autoFocus />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

/** The verdict by the rule of the server, how many meters go where, and what is raised. */
function Consequences({ round }: { round: Round }) {
  const { batch: t } = useTexts();
  const { tested, passed, passRatePermille, sameKindLimit } = round;
  const faults = Object.fromEntries(round.faults.map(({ kind, count }) => [kind, count]));
  const { verdict } = judgeBatch({ tested, passed, faults }, { passRatePermille, sameKindLimit });
  const lines = t.consequences[verdict](showCount(passed), showCount(tested - passed));
  return (
    <Alert
      className="section"
      type={verdict === 'accepted' ? 'success' : 'error'}
      showIcon
      title={t.willBe[verdict]}
      description={lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    />
  );
}
