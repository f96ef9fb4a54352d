import { Button, DatePicker, Form, Input, Modal, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';

/** The supplier has mended the batch: it comes back to the gate that it failed at. */
export function ReportMended({ batchNo }: { batchNo: string }) {
  const t = useTexts().incoming.mended;
  const may = useMay();
  const [telling, setTelling] = useState(false);
  if (!may('rectification.report')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setTelling(true)}>
        {t.title}
      </Button>
      {telling && <MendedDialog batchNo={batchNo} onClose={() => setTelling(false)} />}
    </>
  );
}

function MendedDialog({ batchNo, onClose }: { batchNo: string; onClose: () => void }) {
  const texts = useTexts().incoming;
  const t = texts.mended;
  const [form] = Form.useForm<{ doneOn: Dayjs; report: string }>();
  const tell = useChange(
    ({ doneOn, report }: { doneOn: Dayjs; report: string }) =>
      answerOf(
        api.POST('/api/v1/batches/{batchNo}/rectification/done', {
          params: { path: { batchNo } },
          body: { doneOn: doneOn.format('YYYY-MM-DD'), report },
          headers: intentionKey(),
        }),
      ),
    onClose,
  );
  const rules = [{ required: true, message: texts.emc.required }];
  return (
    <Modal
      open
      title={t.title}
      okText={t.title}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={tell.isPending}
    >
      <Typography.Paragraph>{t.hint}</Typography.Paragraph>
      {tell.error && <ProblemAlert error={tell.error} />}
      <Form form={form} layout="vertical" initialValues={{ doneOn: dayjs() }} onFinish={(told) => tell.mutate(told)}>
        <Form.Item name="doneOn" label={t.doneOn} rules={rules}>
          <DatePicker allowClear={false} />
        </Form.Item>
        <Form.Item name="report" label={t.report} rules={rules}>
          <Input.TextArea rows={3} maxLength={2000} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
