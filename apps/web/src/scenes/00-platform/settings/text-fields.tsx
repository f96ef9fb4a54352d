import { Form, Input } from 'antd';
import { useTexts, wordFor } from '../../../texts/use-texts.js';

/** A text each, as it is printed. */
export function TextFields({ names, max }: { names: readonly string[]; max: number }) {
  const t = useTexts();
  return names.map((name) => (
    <Form.Item key={name} name={['value', name]} label={wordFor(t.settings.names, name)}>
      <Input maxLength={max} />
    </Form.Item>
  ));
}
