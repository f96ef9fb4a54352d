import { Card, Flex, Form, Input, InputNumber } from 'antd';
import type { ProblemClass } from '#rules/14-quality-problems';
import { useTexts } from '../../../texts/use-texts.js';

/** Names and days of each class of problem; which rules raise it stays as it is. */
export function ClassFields({ classes }: { classes: readonly ProblemClass[] }) {
  const t = useTexts();
  const needed = [{ required: true, message: t.edit.required }];
  return classes.map((kept, at) => (
    <Card key={kept.class} size="small" className="section" title={t.settings.classes.title(kept.class)}>
      {(['class', 'rules'] as const).map((name) => (
        <Form.Item key={name} name={['value', at, name]} hidden>
          <Input />
        </Form.Item>
      ))}
      <Flex gap={16} wrap>
        {(['zh', 'en'] as const).map((name) => (
          <Form.Item key={name} name={['value', at, name]} label={t.settings.classes[name]} rules={needed}>
            <Input maxLength={40} />
          </Form.Item>
        ))}
        {(['answerDays', 'closeDays'] as const).map((name) => (
          <Form.Item key={name} name={['value', at, name]} label={t.settings.classes[name]} rules={needed}>
            <InputNumber min={1} max={365} precision={0} />
          </Form.Item>
        ))}
      </Flex>
    </Card>
  ));
}
