import { Button, Card, Flex, Form, Input, InputNumber, Segmented, Select } from 'antd';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { DayField } from '../problem/fields.js';
import { today } from '../problem-words.js';
import type { BatchReturn } from './return-queries.js';
import { ScannedMeters } from './scanned-meters.js';

const ways = ['scan', 'boxes', 'all'] as const;
type Way = (typeof ways)[number];

interface Values {
  handedOn: string;
  takenBy: string;
  carrier?: string;
  vehicleNo?: string;
  note?: string;
  way: Way;
  assetNos: string[];
  boxNos?: string[];
  counted?: number;
}

/** What is sent: the meters in one way, and only what was filled in. */
function bodyOf({ way, assetNos, boxNos = [], counted = 0, handedOn, takenBy, ...texts }: Values) {
  const { carrier, vehicleNo, note } = texts;
  const filled = Object.fromEntries(Object.entries({ carrier, vehicleNo, note }).filter(([, text]) => text));
  const meters = { scan: { assetNos }, boxes: { boxNos, counted }, all: { all: true, counted } }[way];
  return { handedOn, takenBy, ...filled, ...meters };
}

/** The supplier has come: who takes what, counted where it is loaded. */
export function HandoverForm({ found }: { found: BatchReturn }) {
  const { returns: t } = useTexts();
  const [form] = Form.useForm<Values>();
  const { batchNo } = found;
  const save = useChange(
    (values: Values) =>
      answerOf(
        api.POST('/api/v1/batches/{batchNo}/handovers', {
          ...{ params: { path: { batchNo } }, body: bodyOf(values), headers: intentionKey() },
        }),
      ),
    () => form.resetFields(),
  );
  return (
    <Card className="section" title={t.form.title}>
      {save.error && <ProblemAlert error={save.error} />}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ handedOn: today(), way: 'scan', assetNos: [] }}
        onFinish={(values) => save.mutate(values)}
      >
        <People />
        <Form.Item name="way" label={t.form.way}>
          <Segmented options={ways.map((way) => ({ value: way, label: t.form.ways[way] }))} />
        </Form.Item>
        <Which found={found} />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t.form.save}
        </Button>
      </Form>
    </Card>
  );
}

function People() {
  const { form: t } = useTexts().returns;
  return (
    <Flex gap={16} wrap>
      <DayField name="handedOn" label={t.handedOn} past />
      <Form.Item name="takenBy" label={t.takenBy} extra={t.takenByHint} rules={[{ required: true, message: t.needed }]}>
        <Input maxLength={80} style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name="carrier" label={t.carrier}>
        <Input maxLength={80} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name="vehicleNo" label={t.vehicleNo}>
        <Input maxLength={40} style={{ width: 130 }} />
      </Form.Item>
      <Form.Item name="note" label={t.note}>
        <Input maxLength={500} style={{ width: 260 }} />
      </Form.Item>
    </Flex>
  );
}

function Which({ found: { batchNo, boxesHere } }: { found: BatchReturn }) {
  const { form: t, scan } = useTexts().returns;
  const form = Form.useFormInstance<Values>();
  const way = Form.useWatch<Way | undefined>('way', form) ?? 'scan';
  const needed = { required: true, message: t.needed };
  if (way === 'scan') {
    return (
      <Form.Item name="assetNos" rules={[{ type: 'array', min: 1, message: scan.none }]}>
        <ScannedMeters batchNo={batchNo} />
      </Form.Item>
    );
  }
  return (
    <Flex gap={16} wrap>
      {way === 'boxes' && (
        <Form.Item
          name="boxNos"
          label={t.boxes}
          extra={boxesHere.length === 0 ? t.noBoxes : t.boxesHint}
          rules={[needed]}
          style={{ minWidth: 320 }}
        >
          <Select mode="multiple" options={boxesHere.map((box) => ({ value: box, label: <Data>{box}</Data> }))} />
        </Form.Item>
      )}
      <Form.Item name="counted" label={t.counted} extra={t.countedHint} rules={[needed]}>
        <InputNumber min={1} max={10_000_000} precision={0} style={{ width: 140 }} />
      </Form.Item>
    </Flex>
  );
}
