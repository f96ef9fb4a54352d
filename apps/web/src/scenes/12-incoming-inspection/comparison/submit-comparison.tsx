import { Button, DatePicker, Flex, Popconfirm, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Component } from '#rules/12-incoming-inspection';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import type { Draft } from '../../../components/drafts/use-draft.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';

/** A component as somebody has written down what was found of it. */
export interface Finding {
  component: string;
  sealedSample?: string;
  arrived?: string;
  same: boolean;
}

interface SubmitProps {
  batchNo: string;
  result: 'pass' | 'fail';
  differing: number;
  found: { components: Component[] } | { findings: Finding[] };
  send: Draft<unknown>['send'];
}

/** What follows from the findings, said before it happens. */
export function SubmitComparison({ batchNo, result, differing, found, send }: SubmitProps) {
  const t = useTexts().incoming.comparison;
  const [day, setDay] = useState(dayjs().format('YYYY-MM-DD'));
  const record = useChange(() =>
    answerOf(
      api.POST('/api/v1/batches/{batchNo}/component-comparison', {
        params: { path: { batchNo } },
        body: { result, comparedOn: day, ...found },
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
