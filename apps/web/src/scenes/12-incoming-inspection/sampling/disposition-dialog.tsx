import { DatePicker, Form, Modal, Radio, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { DraftForm } from '../../../components/drafts/draft-form.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';

interface Disposition {
  action: 'return' | 'rectify';
  dueOn?: Dayjs | null;
}

/** What becomes of a rejected batch; nothing is chosen beforehand. */
export function DispositionDialog({ batchNo, onClose }: { batchNo: string; onClose: () => void }) {
  const texts = useTexts();
  const t = texts.incoming.sampling.dispose;
  const [form] = Form.useForm<Disposition>();
  const action = Form.useWatch('action', form);
  const dispose = useChange(
    ({ action: wanted, dueOn }: Disposition) =>
      answerOf(
        api.POST('/api/v1/batches/{batchNo}/sampling-acceptance/disposition', {
          params: { path: { batchNo } },
          body: { action: wanted, ...(wanted === 'rectify' && dueOn && { dueOn: dueOn.format('YYYY-MM-DD') }) },
          headers: intentionKey(),
        }),
      ),
    onClose,
  );
  return (
    <Modal
      open
      title={t.title}
      okText={t.title}
      okButtonProps={{ danger: action === 'return' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={dispose.isPending}
    >
      <Typography.Paragraph>{t.hint}</Typography.Paragraph>
      {dispose.error && <ProblemAlert error={dispose.error} />}
      <DraftForm<Disposition>
        name={`disposition/${batchNo}`}
        form={form}
        layout="vertical"
        onSend={(wanted) => dispose.mutateAsync(wanted)}
      >
        <Form.Item name="action" rules={[{ required: true, message: texts.incoming.emc.required }]}>
          <Radio.Group options={(['rectify', 'return'] as const).map((value) => ({ value, label: t[value] }))} />
        </Form.Item>
        {action === 'rectify' && (
          <Form.Item name="dueOn" label={t.dueOn} extra={texts.incoming.emc.dueHint}>
            <DatePicker minDate={dayjs()} />
          </Form.Item>
        )}
      </DraftForm>
    </Modal>
  );
}
