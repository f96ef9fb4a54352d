import { Checkbox, Flex, Form, InputNumber, Input, Radio, Typography } from 'antd';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { ROLES, type Role } from '#rules/00-platform';
import type { ProblemClass } from '#rules/14-quality-problems';
import { CalendarEditor } from './calendar-editor.js';
import { ClassFields } from './class-fields.js';
import type { Setting, Shape } from './settings-queries.js';
import { TextFields } from './text-fields.js';

/** An editor for what the setting may be. */
export function ValueField({ setting }: { setting: Setting }) {
  const t = useTexts();
  const { shape, allowed } = setting;
  if (shape.kind === 'weights') return <WeightFields names={shape.names} />;
  if (shape.kind === 'texts') return <TextFields names={shape.names} max={shape.max} />;
  if (shape.kind === 'problem-classes') return <ClassFields classes={setting.value as ProblemClass[]} />;
  const known = shape.kind === 'whole' || shape.kind === 'decimal';
  return (
    <Form.Item
      name="value"
      label={t.settings.value}
      {...(known && { extra: `${t.settings.allowed} ${allowed.replaceAll('"', '')}` })}
      rules={[{ required: shape.kind !== 'roles', message: t.edit.required }]}
    >
      {editorOf(shape, (choice) => wordFor(t.settings.choices, choice))}
    </Form.Item>
  );
}

type Single = Exclude<Shape, { kind: 'weights' | 'texts' | 'problem-classes' }>;

function editorOf(shape: Single, named: (choice: string) => string) {
  switch (shape.kind) {
    case 'whole':
      return <InputNumber min={shape.min} max={shape.max} precision={0} />;
    case 'decimal':
      return <Input style={{ width: 160 }} inputMode="decimal" />;
    case 'choice':
      return (
        <Radio.Group options={shape.choices.map((choice) => ({ value: choice, label: named(choice) }))} vertical />
      );
    case 'calendar':
      return <CalendarEditor />;
    case 'roles':
      return <RolesField />;
  }
}

/** Who is meant; nobody may be chosen, too. */
function RolesField(field: { value?: Role[]; onChange?: (roles: Role[]) => void }) {
  const { roles } = useTexts();
  return <Checkbox.Group {...field} options={ROLES.map((role) => ({ value: role, label: roles[role] }))} />;
}

/** Shares that have to add up. */
function WeightFields({ names }: { names: readonly string[] }) {
  const t = useTexts();
  const weights = Form.useWatch<Record<string, number | null> | undefined>('value') ?? {};
  const sum = names.reduce((total, name) => total + (weights[name] ?? 0), 0);
  return (
    <>
      <Flex wrap gap={16}>
        {names.map((name) => (
          <Form.Item
            key={name}
            name={['value', name]}
            label={wordFor(t.settings.names, name)}
            rules={[{ required: true, message: t.edit.required }]}
          >
            <InputNumber min={0} max={100} precision={0} />
          </Form.Item>
        ))}
      </Flex>
      {sum !== 100 && (
        <Typography.Paragraph type="danger" role="status">
          {t.settings.sum(sum)}
        </Typography.Paragraph>
      )}
    </>
  );
}
