import { Button, Card, DatePicker, Form, Input, Popconfirm, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { normaliseCell } from '#rules/00-platform';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { DraftForm } from '../../../components/drafts/draft-form.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { EmcTest } from '../incoming-queries.js';

interface Result {
  result: 'pass' | 'fail';
  institute: string;
  reportNo: string;
  testedOn: Dayjs;
  tested?: string;
}

const linesOf = (text: string): string[] => text.split('\n').map(normaliseCell).filter(Boolean);

/** What the institute's report says. */
export function ResultForm({ test }: { test: EmcTest }) {
  const texts = useTexts();
  const t = texts.incoming.emc;
  const [form] = Form.useForm<Result>();
  const result = Form.useWatch('result', form);
  const { batchNo } = test;
  const sent = test.sentOn != null;
  const required = [{ required: true, message: t.required }];
  const record = useRecord(batchNo);
  return (
    <Card className="section" title={sent ? t.record : t.direct}>
      {record.error && <ProblemAlert error={record.error} />}
      <DraftForm<Result>
        name={`emc-test/${batchNo}`}
        form={form}
        layout="inline"
        style={{ rowGap: 12 }}
        onSend={(given) => record.mutateAsync(given)}
        initial={{ testedOn: dayjs(), institute: test.institute ?? '' }}
      >
        <Form.Item name="result" label={t.result} rules={required}>
          <Radio.Group
            options={(['pass', 'fail'] as const).map((value) => ({ value, label: texts.verdicts[value] }))}
          />
        </Form.Item>
        <Form.Item name="reportNo" label={t.reportNo} rules={required}>
          <Input maxLength={80} style={{ width: 170 }} />
        </Form.Item>
        <Form.Item name="testedOn" label={t.testedOn} rules={required}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="institute" label={t.institute} rules={required}>
          <Input maxLength={200} style={{ width: 200 }} />
        </Form.Item>
        {!sent && (
          <Form.Item name="tested" label={t.tested} rules={required}>
            <Input.TextArea rows={3} style={{ width: 260 }} />
          </Form.Item>
        )}
        {result === 'fail' ? (
          <Popconfirm title={t.confirmFail} onConfirm={() => form.submit()}>
            <Button type="primary" danger loading={record.isPending}>
              {t.record}
            </Button>
          </Popconfirm>
        ) : (
          <Button type="primary" htmlType="submit" loading={record.isPending}>
            {t.record}
          </Button>
        )}
      </DraftForm>
    </Card>
  );
}

function useRecord(batchNo: string) {
  return useChange(({ tested, testedOn, ...rest }: Result) =>
    answerOf(
      api.POST('/api/v1/batches/{batchNo}/emc-test', {
        params: { path: { batchNo } },
        body: {
          ...rest,
          testedOn: testedOn.format('YYYY-MM-DD'),
          ...(tested && { sampleAssetNos: linesOf(tested) }),
        },
        headers: intentionKey(),
      }),
    ),
  );
}
