import { Alert, Button, Flex, Form, Input, Select, Table, Typography } from 'antd';
import type { components } from '../../../api/schema.gen.js';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount, showPercent, showTime, showShare } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { scopeTypes, useIndicators } from '../../40-indicators/indicator-queries.js';
import type { Effect, ProblemDetail } from '../problem-queries.js';
import { today } from '../problem-words.js';
import { Discipline } from './discipline.js';
import { TextField } from './fields.js';
import { steps } from './steps.js';

type EffectValues = components['schemas']['ChooseEffect'];

const alertTypes = { improved: 'success', worse: 'error', unclear: 'warning', 'no-data': 'info' } as const;

/** Whether it helped, by the indicator itself: the cell from before, and what it became. */
export function EffectCheck({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const { effect, batchNo, supplierCode } = problem;
  const initial: EffectValues = {
    ...{ indicatorCode: 'full-verification-pass', scopeType: batchNo === null ? 'supplier' : 'batch' },
    ...{
      scopeCode: batchNo ?? supplierCode,
      baselinePeriod: problem.raisedAt.slice(0, 7),
      checkPeriod: today().slice(0, 7),
    },
  };
  return (
    <Discipline<EffectValues>
      {...{ number: 8, title: t.disciplines.effect, problem, step: 'baseline', may: may('quality-problems.work') }}
      written={effect !== null}
      action={t.keepBaseline}
      initial={initial}
      save={(values) => steps.keepBaseline(problem, values)}
      fields={<EffectFields />}
    >
      {effect === null ? (
        <Typography.Text type="secondary">{t.effectNone}</Typography.Text>
      ) : (
        <Shown problem={problem} effect={effect} />
      )}
    </Discipline>
  );
}

function EffectFields() {
  const { problems: t, judgement } = useTexts();
  const indicators = useIndicators().data ?? [];
  return (
    <>
      <Form.Item name="indicatorCode" label={t.indicator}>
        <Select options={indicators.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="scopeType" label={t.scopeType}>
        <Select options={scopeTypes.map((known) => ({ value: known, label: judgement.scopes[known] }))} />
      </Form.Item>
      <TextField name="scopeCode" label={t.scopeCode} rows={1} />
      <Flex gap={16} wrap>
        <Form.Item name="baselinePeriod" label={t.baselinePeriod} extra={t.periodHint}>
          <Input maxLength={7} />
        </Form.Item>
        <Form.Item name="checkPeriod" label={t.checkPeriod}>
          <Input maxLength={7} />
        </Form.Item>
      </Flex>
    </>
  );
}

function Shown({ problem, effect }: { problem: ProblemDetail; effect: Effect }) {
  const { problems: t, judgement } = useTexts();
  const may = useMay();
  const check = useChange(() => steps.check(problem));
  const name = useIndicators().data?.find(({ code }) => code === effect.indicatorCode)?.name ?? effect.indicatorCode;
  const verdict = effect.verdict;
  return (
    <Flex vertical gap={12}>
      <span>
        {name} · {judgement.scopes[effect.scopeType]} <Data>{effect.scopeCode}</Data>
      </span>
      {verdict !== null && <Alert type={alertTypes[verdict]} showIcon title={t.verdicts[verdict]} />}
      <Cells effect={effect} />
      {check.error && <ProblemAlert error={check.error} />}
      {problem.allowedSteps.includes('check') && may('quality-problems.work') && (
        <Button style={{ alignSelf: 'start' }} loading={check.isPending} onClick={() => check.mutate()}>
          {t.check}
        </Button>
      )}
    </Flex>
  );
}

function Cells({ effect }: { effect: Effect }) {
  const { problems: t, judgement } = useTexts();
  const cells = [
    { key: 'before', word: t.before, cell: effect.baseline, period: effect.baseline.period },
    { key: 'after', word: t.after, cell: effect.after, period: effect.checkPeriod },
  ];
  return (
    <Table
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={cells}
      columns={[
        { title: judgement.period, render: (_, { word, period }) => `${word} ${period}` },
        {
          title: judgement.value,
          align: 'right',
          render: (_, { cell }) => (cell ? showPercent(cell.numerator, cell.denominator) : judgement.noData),
        },
        {
          title: judgement.counted,
          align: 'right',
          render: (_, { cell }) => (cell ? `${showCount(cell.numerator)} / ${showCount(cell.denominator)}` : '–'),
        },
        {
          title: judgement.interval,
          align: 'right',
          render: (_, { cell }) => (cell ? `${showShare(cell.low)}–${showShare(cell.high)}` : '–'),
        },
        { title: judgement.computedAt, render: (_, { cell }) => showTime(cell?.readAt) },
      ]}
    />
  );
}
