import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Descriptions, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../../api/api.js';
import type { components } from '../../../api/schema.gen.js';
import { Awaited } from '../../../components/awaited.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';
import { RemovedDemo } from './removed-demo.js';

type DemoState = components['schemas']['DemoState'];
type Phrase = components['schemas']['RemoveDemo']['confirmation'];

/** What would go is shown before anything goes; the button works once its own name has been typed. */
export function RemoveDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const state = useQuery({ queryKey: ['demo'], queryFn: () => answerOf(api.GET('/api/v1/demo')) });
  const [alsoLater, setAlsoLater] = useState(false);
  const [typed, setTyped] = useState('');
  const remove = useMutation({
    // The server takes the phrase of either language, as its button has it.
    mutationFn: (confirmation: Phrase) =>
      answerOf(api.POST('/api/v1/demo/remove', { body: { confirmation, alsoLater } })),
  });
  if (remove.data) return <RemovedDemo code={remove.data.firstRunCode ?? null} />;
  const phrase = t.demoRibbon.remove;
  const later = (state.data?.later.length ?? 0) > 0;
  const ready = typed.trim().toLowerCase() === phrase.toLowerCase() && (!later || alsoLater);
  return (
    <Modal
      open
      title={t.demoRibbon.title}
      okText={phrase}
      okButtonProps={{ danger: true, disabled: !ready }}
      onOk={() => remove.mutate(phrase.toLowerCase() as Phrase)}
      onCancel={onClose}
      confirmLoading={remove.isPending}
    >
      <Typography.Paragraph>{t.demoRibbon.what}</Typography.Paragraph>
      {remove.error && <ProblemAlert error={remove.error} />}
      <Awaited query={state}>{(demo) => <Contents demo={demo} />}</Awaited>
      <Form layout="vertical">
        {later && (
          <Form.Item>
            <Checkbox checked={alsoLater} onChange={({ target }) => setAlsoLater(target.checked)}>
              {t.demoRibbon.alsoLater}
            </Checkbox>
          </Form.Item>
        )}
        <Form.Item label={t.demoRibbon.type(phrase)}>
          <Input value={typed} onChange={({ target }) => setTyped(target.value)} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Contents({ demo }: { demo: DemoState }) {
  const t = useTexts();
  const names: Partial<Record<string, string>> = t.demoTables;
  const known = demo.contents.filter(({ table }) => names[table] !== undefined);
  const items = known.map(({ table, rows }) => ({ key: table, label: names[table], children: showCount(rows) }));
  return (
    <>
      <Descriptions size="small" column={2} items={items} className="demo-contents" />
      {demo.later.length > 0 && (
        <Alert
          className="problem"
          type="warning"
          showIcon
          title={t.demoRibbon.later}
          description={demo.later.map((act) => (
            <div key={act.action}>
              <code>{act.action}</code> {t.demoRibbon.times(showCount(act.count))}
            </div>
          ))}
        />
      )}
    </>
  );
}
