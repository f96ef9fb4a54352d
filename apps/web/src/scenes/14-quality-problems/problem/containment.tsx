import { LockOutlined } from '@ant-design/icons';
import { Checkbox, Flex, Form, Typography } from 'antd';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { ProblemDetail } from '../problem-queries.js';
import { Discipline, Written } from './discipline.js';
import { TextField } from './fields.js';
import { steps } from './steps.js';

/** D3: what was done at once, and whether the stock of the batch is held. */
export function Containment({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const { containment, held, holds, batchNo } = problem;
  const mayHold = may('quality-problems.hold') && batchNo !== null;
  return (
    <Discipline<{ containment: string; hold?: boolean }>
      {...{ number: 3, title: t.disciplines.containment, problem, step: 'contain', may: may('quality-problems.work') }}
      written={containment !== null}
      initial={{ ...(containment !== null && { containment }), hold: held }}
      save={({ hold, ...values }) => steps.contain(problem, { ...values, ...(mayHold && { hold: hold === true }) })}
      fields={
        <>
          <TextField name="containment" label={t.disciplines.containment} />
          {mayHold && (
            <Form.Item name="hold" valuePropName="checked" extra={t.holdHint}>
              <Checkbox>{t.hold}</Checkbox>
            </Form.Item>
          )}
        </>
      }
    >
      <Flex vertical gap={8}>
        <Written text={containment} />
        {holds.map(({ heldBy, heldAt, releasedAt }) => (
          <Typography.Text key={heldAt} {...(releasedAt !== null && { type: 'secondary' })}>
            <LockOutlined /> <Data>{t.holdSince(heldBy ?? '–', showTime(heldAt))}</Data>
            {releasedAt !== null && ` · ${t.released(showTime(releasedAt))}`}
          </Typography.Text>
        ))}
      </Flex>
    </Discipline>
  );
}
