import { Alert, Button, Flex, Input, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { shanghaiYear, type CalendarDay } from '#libs/rules';
import { Data } from '../../../components/data.js';
import { useTexts } from '../../../texts/use-texts.js';
import { mergeCalendars, readCalendarLines } from './read-calendar-lines.js';
import { TryCalendar } from './try-calendar.js';

interface CalendarEditorProps {
  value?: CalendarDay[];
  onChange?: (days: CalendarDay[]) => void;
}

/** The days of a year that differ from the week; a new year is pasted as a list. */
export function CalendarEditor({ value = [], onChange = () => undefined }: CalendarEditorProps) {
  const t = useTexts();
  const words = t.calendar;
  const thisYear = Number(shanghaiYear(new Date()));
  const years = [
    ...new Set([...value.map(({ day }) => day.slice(0, 4)), String(thisYear), String(thisYear + 1)]),
  ].sort();
  const [year, setYear] = useState(String(thisYear));
  return (
    <>
      <Segmented aria-label={words.year} value={year} onChange={setYear} options={years} className="section" />
      <Table<CalendarDay>
        size="small"
        pagination={false}
        rowKey="day"
        locale={{ emptyText: words.none }}
        dataSource={value.filter(({ day }) => day.startsWith(year))}
        columns={[
          { render: (_, { day }) => <Data>{day}</Data>, className: 'number' },
          {
            render: (_, { kind }) => <Tag color={kind === 'workday' ? 'processing' : 'default'}>{words[kind]}</Tag>,
          },
          { render: (_, { name }) => <Data>{name}</Data> },
          {
            align: 'right',
            render: (_, { day }) => (
              <Button size="small" type="text" onClick={() => onChange(value.filter((known) => known.day !== day))}>
                {words.remove}
              </Button>
            ),
          },
        ]}
      />
      <PastedList onAdd={(days) => onChange(mergeCalendars(value, days))} />
      <TryCalendar calendar={value} />
    </>
  );
}

function PastedList({ onAdd }: { onAdd: (days: CalendarDay[]) => void }) {
  const words = useTexts().calendar;
  const [text, setText] = useState('');
  const { days, unread } = readCalendarLines(text);
  const [first] = unread;
  const add = (): void => {
    onAdd(days);
    setText('');
  };
  return (
    <Flex vertical gap={8} className="section pager">
      <label htmlFor="calendar-list">{words.paste}</label>
      <Input.TextArea id="calendar-list" rows={4} value={text} onChange={({ target }) => setText(target.value)} />
      <span className="small">{words.pasteHint}</span>
      {first !== undefined && <Alert type="error" showIcon title={words.unread(first)} />}
      <Flex gap={12} align="center">
        <Button disabled={days.length === 0 || first !== undefined} onClick={add}>
          {words.add}
        </Button>
        {text !== '' && <span role="status">{words.read(days.length)}</span>}
      </Flex>
    </Flex>
  );
}
