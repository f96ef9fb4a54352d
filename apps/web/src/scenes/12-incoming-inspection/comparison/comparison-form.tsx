import { Alert, Button, DatePicker, Flex, Popconfirm, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { compareComponents, type Component } from '#rules/12-incoming-inspection';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { type Draft, useDraft } from '../../../components/drafts/use-draft.js';
import { DraftNote } from '../../../components/drafts/draft-note.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { Comparison } from '../incoming-queries.js';
import { ArrivedCell, type Marked } from './arrived-cell.js';

/** Item by item: each one is marked by a person, none is taken for granted. */
export function ComparisonForm({ comparison }: { comparison: Comparison }) {
  const t = useTexts().incoming.comparison;
  const sealed = comparison.components;
  const draft = useDraft<Record<string, Marked>>(`comparison/${comparison.batchNo}`, {});
  const marks = draft.value;
  const mark = (name: string, marked: Marked): void => draft.change((before) => ({ ...before, [name]: marked }));
  const left = sealed.filter(({ component }) => marks[component] === undefined).length;
  const arrived = sealed.flatMap((component) => arrivedOf(component, marks[component.component]));
  const { result, findings } = compareComponents(sealed, arrived);
  const differing = findings.filter(({ same }) => !same).length;
  return (
    <>
      <DraftNote at={draft.restoredAt} onDiscard={draft.discard} />
      {sealed.length === 0 ? <WithoutList /> : <p>{t.against(comparison.sealedSampleVersion ?? 1)}</p>}
      {sealed.length > 0 && (
        <Table<Component>
          size="middle"
          rowKey="component"
          pagination={false}
          dataSource={[...sealed]}
          columns={[
            { title: t.component, dataIndex: 'component', render: (name: string) => <Data>{name}</Data> },
            ...(['maker', 'model', 'marking', 'placement'] as const).map((field) => ({
              title: t.fields[field],
              dataIndex: field,
              render: (text: string) => <Data>{text}</Data>,
            })),
            {
              title: t.arrived,
              width: 420,
              render: (_, component) => (
                <ArrivedCell
                  sealed={component}
                  marked={marks[component.component]}
                  onMark={(marked) => mark(component.component, marked)}
                />
              ),
            },
          ]}
        />
      )}
      {left > 0 ? (
        <p>{t.left(left)}</p>
      ) : (
        <Submit batchNo={comparison.batchNo} {...{ result, differing, arrived, send: draft.send }} />
      )}
    </>
  );
}

function arrivedOf(sealed: Component, marked: Marked | undefined): Component[] {
  if (marked === undefined || marked.kind === 'missing') return [];
  return [marked.kind === 'same' ? sealed : marked.found];
}

function WithoutList() {
  const t = useTexts().incoming.comparison;
  return (
    <Alert
      className="section"
      type="warning"
      showIcon
      title={t.noList}
      action={<Link to="/sealed-samples">{t.toLists}</Link>}
    />
  );
}

interface SubmitProps {
  batchNo: string;
  result: 'pass' | 'fail';
  differing: number;
  arrived: Component[];
  send: Draft<unknown>['send'];
}

function Submit({ batchNo, result, differing, arrived, send }: SubmitProps) {
  const t = useTexts().incoming.comparison;
  const [day, setDay] = useState(dayjs().format('YYYY-MM-DD'));
  const record = useChange(() =>
    answerOf(
      api.POST('/api/v1/batches/{batchNo}/component-comparison', {
        params: { path: { batchNo } },
        body: { result, comparedOn: day, ...(arrived.length > 0 && { components: arrived }) },
        headers: intentionKey(),
      }),
    ),
  );
  const button = (
    <Button
      type="primary"
      danger={result === 'fail'}
      loading={record.isPending}
      onClick={() => result === 'pass' && send(record.mutateAsync())}
    >
      {t.submit}
    </Button>
  );
  return (
    <Flex vertical gap={12} style={{ marginTop: 16 }}>
      {record.error && <ProblemAlert error={record.error} />}
      <Typography.Text strong className={result === 'fail' ? 'differs' : ''}>
        {result === 'pass' ? t.pass : t.fail(differing)}
      </Typography.Text>
      <Flex gap={12} align="center" wrap>
        <label>
          {t.comparedOn}{' '}
          <DatePicker
            allowClear={false}
            value={dayjs(day)}
            onChange={(picked) => setDay((picked ?? dayjs()).format('YYYY-MM-DD'))}
          />
        </label>
        {result === 'pass' ? (
          button
        ) : (
          <Popconfirm title={t.confirmFail} onConfirm={() => send(record.mutateAsync())}>
            {button}
          </Popconfirm>
        )}
      </Flex>
    </Flex>
  );
}
