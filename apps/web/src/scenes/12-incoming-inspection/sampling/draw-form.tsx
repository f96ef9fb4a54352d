import { Button, Card, Collapse, Flex, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { AQLS, INSPECTION_LEVELS, LIMITING_QUALITIES } from '#rules/12-incoming-inspection';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { type PlanWish, usePlan } from '../incoming-queries.js';
import { PlanWords } from './plan-words.js';

/** The plan that would hold now, and the draw. Another plan on demand. */
export function DrawForm({ batchNo }: { batchNo: string }) {
  const t = useTexts().incoming.sampling;
  const [wish, setWish] = useState<PlanWish>({});
  const [seed, setSeed] = useState('');
  const plan = usePlan(batchNo, wish);
  const draw = useChange(() =>
    answerOf(
      api.POST('/api/v1/batches/{batchNo}/sampling-acceptance', {
        params: { path: { batchNo } },
        body: { ...wish, ...(seed !== '' && { seed }) },
        headers: intentionKey(),
      }),
    ),
  );
  const known = plan.data;
  return (
    <Card
      className="section"
      title={known ? t.plan.title(known.sampleSize, known.acceptanceNumber) : t.draw.noPlan}
      extra={
        <Button type="primary" disabled={!known} loading={draw.isPending} onClick={() => draw.mutate()}>
          {t.draw.button}
        </Button>
      }
    >
      {(draw.error ?? plan.error) && <ProblemAlert error={(draw.error ?? plan.error) as Error} />}
      <Flex vertical gap={12}>
        {known && <PlanWords plan={known} />}
        <span>{t.draw.hint}</span>
        <Collapse
          size="small"
          items={[
            {
              key: 'other',
              label: t.draw.other,
              children: <OtherPlan wish={wish} onWish={setWish} seed={seed} onSeed={setSeed} />,
            },
          ]}
        />
      </Flex>
    </Card>
  );
}

interface OtherPlanProps {
  wish: PlanWish;
  onWish: (wish: PlanWish) => void;
  seed: string;
  onSeed: (seed: string) => void;
}

function OtherPlan({ wish, onWish, seed, onSeed }: OtherPlanProps) {
  const t = useTexts().incoming.sampling.draw;
  const isolated = wish.procedure === 'isolated';
  const choice = <Value extends string>(
    label: string,
    choices: readonly Value[],
    value: Value | undefined,
    pick: (picked: Value | undefined) => void,
  ) => (
    <Form.Item label={label}>
      <Select<Value>
        allowClear
        aria-label={label}
        style={{ width: 130 }}
        placeholder={t.bySetting}
        value={value ?? null}
        onChange={(picked: Value | undefined) => pick(picked)}
        options={choices.map((given) => ({ value: given, label: given }))}
      />
    </Form.Item>
  );
  const without = ({ level: _l, aql: _a, limitingQuality: _q, ...rest }: PlanWish): PlanWish => rest;
  return (
    <Form layout="inline" style={{ rowGap: 12 }}>
      <Form.Item label={t.procedure}>
        <Select
          aria-label={t.procedure}
          style={{ width: 250 }}
          value={wish.procedure ?? 'series'}
          onChange={(procedure: 'series' | 'isolated') => onWish({ ...without(wish), procedure })}
          options={(['series', 'isolated'] as const).map((value) => ({ value, label: t[value] }))}
        />
      </Form.Item>
      {isolated
        ? choice(t.lq, LIMITING_QUALITIES, wish.limitingQuality, (picked) =>
            onWish({ ...without(wish), ...(picked && { limitingQuality: picked }) }),
          )
        : [
            choice(t.level, INSPECTION_LEVELS, wish.level, (picked) => {
              const { level: _, ...rest } = wish;
              onWish({ ...rest, ...(picked && { level: picked }) });
            }),
            choice(t.aql, AQLS, wish.aql, (picked) => {
              const { aql: _, ...rest } = wish;
              onWish({ ...rest, ...(picked && { aql: picked }) });
            }),
          ].map((field, at) => <span key={at}>{field}</span>)}
      <Form.Item label={t.seed}>
        <Input
          maxLength={100}
          aria-label={t.seed}
          style={{ width: 200 }}
          placeholder={t.seedHint}
          value={seed}
          onChange={({ target }) => onSeed(target.value)}
        />
      </Form.Item>
    </Form>
  );
}
