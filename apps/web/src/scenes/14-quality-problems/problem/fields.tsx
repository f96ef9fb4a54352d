import { DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { Data } from '../../../components/data.js';
import { useTexts } from '../../../texts/use-texts.js';
import { usePeople } from '../problem-queries.js';
import { today } from '../problem-words.js';

interface FieldProps {
  name: string;
  label: string;
  required?: boolean;
}

const useRules = (required: boolean) => {
  const { problems: t } = useTexts();
  return [{ required, message: t.raise.required }];
};

export function TextField({ name, label, required = true, rows = 4 }: FieldProps & { rows?: number }) {
  return (
    <Form.Item name={name} label={label} rules={useRules(required)}>
      {rows === 1 ? <Input maxLength={120} /> : <Input.TextArea rows={rows} maxLength={2000} />}
    </Form.Item>
  );
}

/** A day as text; by the calendar of Shanghai. */
export function DayField({ name, label, required = true, past = false }: FieldProps & { past?: boolean }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={useRules(required)}
      getValueProps={(day: string | null | undefined) => ({ value: day ? dayjs(day) : null })}
      getValueFromEvent={(day: Dayjs | null) => day?.format('YYYY-MM-DD')}
    >
      <DatePicker disabledDate={(day) => past && day.format('YYYY-MM-DD') > today()} />
    </Form.Item>
  );
}

export function PersonField({ name, label, required = true }: FieldProps) {
  const people = usePeople(true).data ?? [];
  return (
    <Form.Item name={name} label={label} rules={useRules(required)}>
      <Select
        showSearch={{ optionFilterProp: 'name' }}
        style={{ maxWidth: 320 }}
        options={people.map((person) => ({
          value: person.username,
          name: `${person.name} ${person.username}`,
          label: <Data>{`${person.name} (${person.username})`}</Data>,
        }))}
      />
    </Form.Item>
  );
}
