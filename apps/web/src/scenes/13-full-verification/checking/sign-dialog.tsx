import { Alert, Form, Input, Modal, Typography } from 'antd';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import type { components } from '../../../api/schema.gen.js';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';

/** What a signature will cover. */
export type ToSign = Omit<components['schemas']['NewSignature'], 'meaning' | 'password'>;

interface SignDialogProps {
  toSign: ToSign;
  exceptions: number;
  onClose: () => void;
  onDone: () => void;
}

/** States what the signature means, and asks for the password again. */
export function SignDialog({ toSign, exceptions, onClose, onDone }: SignDialogProps) {
  const { checking: t } = useTexts();
  const name = useSession()?.user.name ?? '';
  const [form] = Form.useForm<{ password: string }>();
  const sign = useChange(
    (password: string) =>
      answerOf(
        api.POST('/api/v1/signatures', {
          body: { ...toSign, meaning: 'checked', password },
          headers: intentionKey(),
        }),
      ),
    onDone,
  );
  return (
    <Modal
      open
      title={
        <>
          {t.sign} · <Data>{name}</Data>
        </>
      }
      okText={t.sign}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={sign.isPending}
    >
      <Alert type="info" className="section" title={t.meaning} />
      <Typography.Paragraph>{t.covers(showCount(toSign.expected), showCount(exceptions))}</Typography.Paragraph>
      {sign.error && <ProblemAlert error={sign.error} />}
      <Form form={form} layout="vertical" onFinish={({ password }) => sign.mutate(password)}>
        <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.passwordNeeded }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
