import { DatePicker, Flex, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useListState } from '../../../components/list-state.js';
import { useTexts } from '../../../texts/use-texts.js';

/** Who, what, to which object, when, in which request; all of it in the address. */
export function AuditFilters() {
  const t = useTexts();
  const { value, change } = useListState();
  const day = (name: string) => (value(name) === '' ? null : dayjs(value(name)));
  return (
    <Flex wrap gap={12} className="filters">
      <TextFilter name="actor" word={t.audit.actor} width={140} />
      <ChoiceFilter name="action" word={t.audit.action} any={t.audit.anyAction} words={t.actions} />
      <ChoiceFilter name="type" word={t.audit.objectType} any={t.audit.anyObject} words={t.objectTypes} />
      <TextFilter name="object" word={t.audit.objectId} width={190} />
      <DatePicker.RangePicker
        aria-label={t.audit.period}
        allowEmpty
        value={[day('from'), day('to')]}
        onChange={(days) =>
          change({ from: days?.[0]?.format('YYYY-MM-DD') ?? '', to: days?.[1]?.format('YYYY-MM-DD') ?? '' })
        }
      />
      <TextFilter name="request" word={t.audit.request} width={180} />
    </Flex>
  );
}

function TextFilter({ name, word, width }: { name: string; word: string; width: number }) {
  const { value, change } = useListState();
  return (
    <Input.Search
      key={value(name)}
      allowClear
      placeholder={word}
      aria-label={word}
      style={{ width }}
      defaultValue={value(name)}
      onSearch={(typed) => change({ [name]: typed.trim() })}
    />
  );
}

interface ChoiceFilterProps {
  name: string;
  word: string;
  any: string;
  words: Readonly<Record<string, string>>;
}

function ChoiceFilter({ name, word, any, words }: ChoiceFilterProps) {
  const { value, change } = useListState();
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={word}
      placeholder={any}
      style={{ width: 170 }}
      value={value(name) || null}
      onChange={(wanted: string | undefined) => change({ [name]: wanted ?? '' })}
      options={Object.entries(words).map(([code, label]) => ({ value: code, label }))}
    />
  );
}
