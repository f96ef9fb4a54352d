import { Button, Card, DatePicker, Flex, Form, Input, InputNumber, Table } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { type Draft, useDraft } from '../../../components/drafts/use-draft.js';
import { DraftNote } from '../../../components/drafts/draft-note.js';
import { DraftForm } from '../../../components/drafts/draft-form.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { Receipt } from '../incoming-queries.js';

interface Note {
  deliveryNoteNo: string;
  receivedOn: Dayjs;
  reason?: string;
}

interface Box {
  pileNo: string;
  counted: number | null;
}

/** Counting: nothing is taken as counted before somebody says so. */
export function ReceiptForm({ receipt, onDone }: { receipt: Receipt; onDone: () => void }) {
  const t = useTexts().incoming.receipt;
  const draft = useDraft<Record<string, Box>>(
    `store-receipt/${receipt.batchNo}/boxes`,
    Object.fromEntries(receipt.boxes.map(({ boxNo, pileNo = '' }) => [boxNo, { pileNo, counted: null }])),
  );
  const boxes = draft.value;
  const change = (boxNo: string, part: Partial<Box>): void =>
    draft.change((before) => ({ ...before, [boxNo]: { pileNo: '', counted: null, ...before[boxNo], ...part } }));
  const fill = (): void =>
    receipt.boxes.forEach(({ boxNo, listed }) => boxes[boxNo]?.counted == null && change(boxNo, { counted: listed }));
  return (
    <>
      <DraftNote at={draft.restoredAt} onDiscard={draft.discard} />
      <NoteForm receipt={receipt} boxes={draft} onDone={onDone} />
      <Button onClick={fill} style={{ marginBottom: 12 }}>
        {t.asListed}
      </Button>
      <Table<Receipt['boxes'][number]>
        size="middle"
        rowKey="boxNo"
        dataSource={receipt.boxes}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t.box, dataIndex: 'boxNo', render: (box: string) => (box === '' ? t.noBox : <Data>{box}</Data>) },
          { title: t.listed, dataIndex: 'listed', align: 'right', className: 'number' },
          {
            title: t.counted,
            render: (_, { boxNo }) => (
              <InputNumber
                min={0}
                max={100_000}
                precision={0}
                aria-label={`${t.counted} ${boxNo}`}
                value={boxes[boxNo]?.counted ?? null}
                onChange={(counted) => change(boxNo, { counted })}
              />
            ),
          },
          {
            title: t.pile,
            render: (_, { boxNo }) => (
              <Input
                maxLength={40}
                style={{ width: 190 }}
                aria-label={`${t.pile} ${boxNo}`}
                value={boxes[boxNo]?.pileNo ?? ''}
                onChange={({ target }) => change(boxNo, { pileNo: target.value })}
              />
            ),
          },
        ]}
      />
    </>
  );
}

interface NoteFormProps {
  receipt: Receipt;
  boxes: Draft<Record<string, Box>>;
  onDone: () => void;
}

function NoteForm({ receipt, boxes, onDone }: NoteFormProps) {
  const t = useTexts().incoming.receipt;
  const required = useTexts().incoming.emc.required;
  const { batchNo } = receipt;
  const counted = Object.entries(boxes.value).flatMap(([boxNo, { pileNo, counted: meters }]) =>
    meters === null ? [] : [{ boxNo, counted: meters, ...(pileNo !== '' && { pileNo }) }],
  );
  const total = counted.reduce((sum, box) => sum + box.counted, 0);
  const receive = useChange(({ deliveryNoteNo, receivedOn, reason }: Note) => {
    const body = { deliveryNoteNo, receivedOn: receivedOn.format('YYYY-MM-DD'), boxes: counted };
    return answerOf(
      api.POST('/api/v1/batches/{batchNo}/store-receipt', {
        params: { path: { batchNo } },
        body: { ...body, ...(reason && { reason }) },
        headers: intentionKey(),
      }),
    );
  }, onDone);
  const rules = [{ required: true, message: required }];
  return (
    <Card className="section">
      {receive.error && <ProblemAlert error={receive.error} />}
      <DraftForm<Note>
        name={`store-receipt/${batchNo}`}
        layout="inline"
        style={{ rowGap: 12 }}
        initial={{ receivedOn: dayjs() }}
        onSend={(note) => {
          const sending = receive.mutateAsync(note);
          boxes.send(sending);
          return sending;
        }}
      >
        <Form.Item name="deliveryNoteNo" label={t.note} rules={rules}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="receivedOn" label={t.receivedOn} rules={rules}>
          <DatePicker />
        </Form.Item>
        {receipt.version > 0 && (
          <Form.Item name="reason" label={t.reason} rules={rules}>
            <Input maxLength={500} />
          </Form.Item>
        )}
        <Flex gap={12} align="center">
          <span>
            {t.counted} {showCount(total)} / {t.onNote} {showCount(receipt.onNote)}
          </span>
          <Button type="primary" htmlType="submit" disabled={counted.length === 0} loading={receive.isPending}>
            {t.submit}
          </Button>
        </Flex>
      </DraftForm>
    </Card>
  );
}
