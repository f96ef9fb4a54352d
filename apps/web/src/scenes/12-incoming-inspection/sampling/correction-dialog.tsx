import { Form, Input, Modal, Radio, Select } from 'antd';
import { FAULT_KINDS, type FaultKind } from '#rules/13-full-verification';
import { DraftForm } from '../../../components/drafts/draft-form.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import type { SampleMeter } from '../incoming-queries.js';
import { useRecordResult } from './record-result.js';

interface Correction {
  result: 'pass' | 'fail';
  faultKind?: FaultKind;
  correctionReason: string;
}

/** Another result than the one recorded: a new version with its reason, the old one stays. */
export function CorrectionDialog({
  batchNo,
  meter,
  onClose,
}: {
  batchNo: string;
  meter: SampleMeter;
  onClose: () => void;
}) {
  const t = useTexts();
  const words = t.incoming.sampling.list;
  const faultName = useFaultName();
  const [form] = Form.useForm<Correction>();
  const result = Form.useWatch('result', form);
  const record = useRecordResult(batchNo, onClose);
  const rules = [{ required: true, message: t.incoming.emc.required }];
  return (
    <Modal
      open
      title={words.correction(meter.assetNo)}
      okText={words.correct}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={record.isPending}
    >
      {record.error && <ProblemAlert error={record.error} />}
      <DraftForm<Correction>
        name={`sample-correction/${batchNo}/${meter.assetNo}`}
        form={form}
        layout="vertical"
        onSend={(given) => record.mutateAsync({ assetNo: meter.assetNo, ...given })}
      >
        <Form.Item name="result" label={words.result} rules={rules}>
          <Radio.Group options={(['pass', 'fail'] as const).map((value) => ({ value, label: words[value] }))} />
        </Form.Item>
        {result === 'fail' && (
          <Form.Item name="faultKind" label={t.meter.fault} rules={rules}>
            <Select options={FAULT_KINDS.map((kind) => ({ value: kind, label: faultName(kind) }))} />
          </Form.Item>
        )}
        <Form.Item name="correctionReason" label={words.reason} rules={[{ ...rules[0], whitespace: true }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </DraftForm>
    </Modal>
  );
}
