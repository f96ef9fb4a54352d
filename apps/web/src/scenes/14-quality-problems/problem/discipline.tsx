import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ProblemStep } from '#rules/14-quality-problems';
import { DraftForm } from '../../../components/drafts/draft-form.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useAsOpened } from '../../../components/use-as-opened.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { ProblemDetail } from '../problem-queries.js';

interface DisciplineProps<Values extends object> {
  /** D1 to D8; what belongs to one of them without being it has the same. */
  number: number;
  title: string;
  problem: ProblemDetail;
  step: ProblemStep;
  may: boolean;
  /** Whether there is something to be changed rather than written for the first time. */
  written: boolean;
  action?: string;
  fields: ReactNode;
  initial?: Partial<Values>;
  save: (values: Values) => Promise<unknown>;
  children: ReactNode;
}

/** One of the eight disciplines: what is known, and the form to write it where it stands. */
export function Discipline<Values extends object>(props: DisciplineProps<Values>) {
  const { problems: t } = useTexts();
  const [writing, setWriting] = useState(false);
  const { number, title, problem, step, may, written, children } = props;
  const offered = may && problem.allowedSteps.includes(step) && !writing;
  const word = props.action ?? (written ? t.change : t.edit);
  return (
    <Card
      className="section"
      title={
        <Flex gap={8} align="center">
          <Tag>{`D${number}`}</Tag>
          <span>{title}</span>
        </Flex>
      }
      extra={offered && <Button onClick={() => setWriting(true)}>{word}</Button>}
    >
      {children}
      {writing && <Write {...props} onClose={() => setWriting(false)} />}
    </Card>
  );
}

function Write<Values extends object>({
  number,
  problem,
  fields,
  initial,
  save,
  onClose,
}: DisciplineProps<Values> & { onClose: () => void }) {
  const { problems: t } = useTexts();
  const change = useChange(useAsOpened(save), onClose);
  return (
    <DraftForm<Values>
      name={`problem/${problem.no}/D${number}`}
      layout="vertical"
      className="discipline-form"
      {...(initial && { initial })}
      onSend={(values) => change.mutateAsync(values)}
    >
      {fields}
      {change.error && <ProblemAlert error={change.error} />}
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t.save}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
      </Flex>
    </DraftForm>
  );
}

/** What somebody wrote, with its lines; or that nobody has yet. */
export function Written({ text }: { text: string | null }) {
  const { problems: t } = useTexts();
  if (text === null) return <Typography.Text type="secondary">{t.notYet}</Typography.Text>;
  return (
    <div translate="no" className="written">
      {text}
    </div>
  );
}
