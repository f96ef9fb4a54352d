import { Checkbox, Form, Input, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '../../texts/use-texts.js';
import { ProblemAlert } from '../problem-alert.js';
import { useCreateView } from './view-queries.js';

interface SaveViewDialogProps {
  screen: string;
  state: string;
  onClose: () => void;
}

/** Gives a name to what the list shows now. */
export function SaveViewDialog({ screen, state, onClose }: SaveViewDialogProps) {
  const t = useTexts();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ name: string; shared?: boolean }>();
  const create = useCreateView(() => {
    onClose();
    void navigate(`?${state}`, { replace: true });
  });
  return (
    <Modal
      open
      title={t.views.save}
      okText={t.views.keep}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {create.error && <ProblemAlert error={create.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ name, shared = false }) => create.mutate({ screen, name: name.trim(), state, shared })}
      >
        <Form.Item
          name="name"
          label={t.views.name}
          rules={[{ required: true, whitespace: true, message: t.views.nameNeeded }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{t.views.shareHint}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
