import { Form, Input, Modal, Typography } from 'antd';
import type { UseMutationResult } from '@tanstack/react-query';
import { useTexts } from '../texts/use-texts.js';
import { ProblemAlert } from './problem-alert.js';

interface ReasonDialogProps {
  title: string;
  /** What will happen. */
  explanation: string;
  change: UseMutationResult<unknown, Error, string>;
  onClose: () => void;
}

/** For what must not happen without a reason; the reason goes into the history. */
export function ReasonDialog({ title, explanation, change, onClose }: ReasonDialogProps) {
  const t = useTexts();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okText={title}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={change.isPending}
    >
      <Typography.Paragraph>{explanation}</Typography.Paragraph>
      {change.error && <ProblemAlert error={change.error} />}
      <Form form={form} layout="vertical" onFinish={({ reason }) => change.mutate(reason)}>
        <Form.Item
          name="reason"
          label={t.reason.label}
          rules={[{ required: true, whitespace: true, message: t.reason.required }]}
        >
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
