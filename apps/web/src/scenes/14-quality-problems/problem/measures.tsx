import { Button, Form, Modal, Table, Tag, type TableProps } from 'antd';
import { useState } from 'react';
import { Data } from '../../../components/data.js';
import { DraftForm } from '../../../components/drafts/draft-form.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useMay, useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { Measure, ProblemDetail } from '../problem-queries.js';
import { today } from '../problem-words.js';
import { Discipline } from './discipline.js';
import { DayField, PersonField, TextField } from './fields.js';
import { steps } from './steps.js';

/** D5: what is done, by whom, by when, and what came of it. */
export function Measures({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  return (
    <Discipline<{ what: string; owner: string; dueOn: string }>
      {...{ number: 5, title: t.disciplines.measures, problem, step: 'plan', may: may('quality-problems.work') }}
      written={false}
      action={t.addMeasure}
      save={(values) => steps.plan(problem, values)}
      fields={
        <>
          <TextField name="what" label={t.what} rows={2} />
          <PersonField name="owner" label={t.measureOwner} />
          <DayField name="dueOn" label={t.measureDue} />
        </>
      }
    >
      <Table<Measure>
        size="small"
        rowKey="ordinal"
        pagination={false}
        dataSource={problem.measures}
        columns={useColumns(problem)}
        locale={{ emptyText: t.noMeasures }}
        scroll={{ x: 'max-content' }}
      />
    </Discipline>
  );
}

function useColumns(problem: ProblemDetail): NonNullable<TableProps<Measure>['columns']> {
  const { problems: t } = useTexts();
  return [
    { title: '#', dataIndex: 'ordinal', width: 40 },
    { title: t.what, dataIndex: 'what', render: (what: string) => <Data>{what}</Data> },
    { title: t.measureOwner, dataIndex: ['owner', 'name'], render: (name: string) => <Data>{name}</Data> },
    { title: t.measureDue, dataIndex: 'dueOn', className: 'number' },
    {
      title: t.doneOn,
      className: 'number',
      render: (_, { doneOn, dueOn }) => doneOn ?? <Tag color={dueOn < today() ? 'error' : 'gold'}>{t.waiting}</Tag>,
    },
    { title: t.report, dataIndex: 'report', render: (report: string | null) => <Data>{report ?? '–'}</Data> },
    { render: (_, measure) => <Report problem={problem} measure={measure} /> },
  ];
}

/** Offered to its owner, and to whoever works on problems. */
function Report({ problem, measure }: { problem: ProblemDetail; measure: Measure }) {
  const { problems: t } = useTexts();
  const [may, session] = [useMay(), useSession()];
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ doneOn: string; report: string }>();
  const change = useChange(
    (done: { doneOn: string; report: string }) => steps.report(problem, measure.ordinal, done),
    () => setAsking(false),
  );
  const its = measure.owner.username === session?.user.username || may('quality-problems.work');
  if (measure.doneOn !== null || !its || !problem.allowedSteps.includes('report')) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t.reportDone}
      </Button>
      {asking && (
        <Modal
          open
          title={t.reportDone}
          okText={t.reportDone}
          confirmLoading={change.isPending}
          onOk={() => form.submit()}
          onCancel={() => setAsking(false)}
        >
          {change.error && <ProblemAlert error={change.error} />}
          <DraftForm
            name={`problem/${problem.no}/measure/${measure.ordinal}`}
            form={form}
            layout="vertical"
            initial={{ doneOn: today() }}
            onSend={(done) => change.mutateAsync(done)}
          >
            <DayField name="doneOn" label={t.doneOn} past />
            <TextField name="report" label={t.report} rows={3} />
          </DraftForm>
        </Modal>
      )}
    </>
  );
}
