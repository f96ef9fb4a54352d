import { Button, Checkbox, Form, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { answerOf, api, intentionKey } from '../../api/api.js';
import type { components } from '../../api/schema.gen.js';
import { DraftForm } from '../../components/drafts/draft-form.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { showCount } from '../../components/show.js';
import { useChange } from '../../components/use-change.js';
import { useMay } from '../../session/session.js';
import { useTexts } from '../../texts/use-texts.js';
import { PersonField, TextField } from './problem/fields.js';
import { useProblemClasses } from './problem-queries.js';

interface RaiseProps {
  subject: { batchNo: string } | { supplierCode: string };
  title: string;
  /** What the figures on the screen say. */
  finding: string;
  assetNos?: readonly string[];
}

/** Two clicks from a bad figure to a problem: the screen, its filter and its meters go with it. */
export function RaiseProblem(props: RaiseProps) {
  const { problems: t } = useTexts();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  if (!may('quality-problems.raise')) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.raise.button}</Button>
      {asking && <RaiseDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

interface RaiseValues {
  class: number;
  title: string;
  description: string;
  owner?: string;
  hold?: boolean;
}

function RaiseDialog({ subject, title, finding, assetNos = [], onClose }: RaiseProps & { onClose: () => void }) {
  const { problems: t } = useTexts();
  const [form] = Form.useForm<RaiseValues>();
  const { pathname, search } = useLocation();
  const classes = useProblemClasses().data;
  const last = classes?.at(-1);
  const raise = useRaise(onClose);
  const send = ({ owner, hold, ...values }: RaiseValues) =>
    raise.mutateAsync({
      ...{ ...subject, ...values, assetNos: [...assetNos] },
      evidence: { screen: pathname + search, finding, view: Object.fromEntries(new URLSearchParams(search)) },
      ...(owner && { owner }),
      ...(hold === true && { hold }),
    });
  return (
    <Modal
      open
      title={t.raise.button}
      okText={t.raise.button}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={raise.isPending}
      okButtonProps={{ disabled: classes === undefined }}
    >
      {raise.error && <ProblemAlert error={raise.error} />}
      {classes && (
        <DraftForm<RaiseValues>
          name={`problem/${Object.values(subject).join()}`}
          form={form}
          layout="vertical"
          initial={{ ...(last && { class: last.class }), title, description: finding }}
          onSend={send}
        >
          <Fields ofBatch={'batchNo' in subject} />
        </DraftForm>
      )}
      <Typography.Text type="secondary">
        {assetNos.length === 0
          ? t.raise.attached
          : `${t.raise.attached}; ${t.raise.meters(showCount(assetNos.length))}`}
      </Typography.Text>
    </Modal>
  );
}

function useRaise(onClose: () => void) {
  const navigate = useNavigate();
  return useChange(async (body: components['schemas']['RaiseProblem']) => {
    const raised = await answerOf(api.POST('/api/v1/quality-problems', { body, headers: intentionKey() }));
    onClose();
    await navigate(`/problems/${raised.no}`);
  });
}

function Fields({ ofBatch }: { ofBatch: boolean }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const classes = useProblemClasses().data ?? [];
  return (
    <>
      <Form.Item name="class" label={t.class}>
        <Select options={classes.map((known) => ({ value: known.class, label: known.name }))} />
      </Form.Item>
      <TextField name="title" label={t.raise.name} rows={1} />
      <TextField name="description" label={t.raise.description} />
      <PersonField name="owner" label={t.owner} required={false} />
      {ofBatch && may('quality-problems.hold') && (
        <Form.Item name="hold" valuePropName="checked">
          <Checkbox>{t.raise.hold}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
