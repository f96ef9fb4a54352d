import { Button, Card, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { DraftForm } from '../../../components/drafts/draft-form.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';

interface Sending {
  institute: string;
  letterNo?: string;
  sentOn: Dayjs;
  dueOn?: Dayjs | null;
}

/** The samples are drawn by chance, and go with a letter. */
export function SendForm({ batchNo }: { batchNo: string }) {
  const t = useTexts().incoming.emc;
  const send = useChange(({ institute, letterNo, sentOn, dueOn }: Sending) =>
    answerOf(
      api.POST('/api/v1/batches/{batchNo}/emc-samples', {
        params: { path: { batchNo } },
        body: {
          institute,
          sentOn: sentOn.format('YYYY-MM-DD'),
          ...(letterNo && { letterNo }),
          ...(dueOn && { dueOn: dueOn.format('YYYY-MM-DD') }),
        },
        headers: intentionKey(),
      }),
    ),
  );
  return (
    <Card className="section" title={t.send}>
      <p>{t.sendHint}</p>
      {send.error && <ProblemAlert error={send.error} />}
      <DraftForm<Sending>
        name={`emc-samples/${batchNo}`}
        layout="inline"
        style={{ rowGap: 12 }}
        onSend={(sending) => send.mutateAsync(sending)}
        initial={{ sentOn: dayjs() }}
      >
        <Form.Item name="institute" label={t.institute} rules={[{ required: true, message: t.required }]}>
          <Input maxLength={200} style={{ width: 220 }} />
        </Form.Item>
        <Form.Item name="letterNo" label={t.letterNo}>
          <Input maxLength={80} style={{ width: 150 }} />
        </Form.Item>
        <Form.Item name="sentOn" label={t.sentOn} rules={[{ required: true, message: t.required }]}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="dueOn" label={t.dueOn} tooltip={t.dueHint}>
          <DatePicker />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t.send}
        </Button>
      </DraftForm>
    </Card>
  );
}
