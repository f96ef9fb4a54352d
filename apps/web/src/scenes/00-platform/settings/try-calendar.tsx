import { DatePicker, Flex, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { addWorkingDays, shanghaiDay, type WorkingCalendar } from '#libs/rules';
import { useTexts } from '../../../texts/use-texts.js';

/** What the calendar as typed does to a time limit, by the rule that counts it. */
export function TryCalendar({ calendar }: { calendar: WorkingCalendar }) {
  const words = useTexts().calendar;
  const [from, setFrom] = useState(() => shanghaiDay(new Date()));
  const [days, setDays] = useState(5);
  return (
    <Flex gap={12} align="center" wrap className="section">
      <span>{words.tryOut}</span>
      <DatePicker
        aria-label={words.tryFrom}
        allowClear={false}
        value={dayjs(from)}
        onChange={(day) => day && setFrom(day.format('YYYY-MM-DD'))}
      />
      <span>+</span>
      <InputNumber
        aria-label={words.tryDays}
        min={1}
        max={60}
        precision={0}
        value={days}
        onChange={(count) => setDays(count ?? 1)}
      />
      <span>{words.tryDays}</span>
      <strong className="number">{words.tryResult(addWorkingDays(from, days, calendar))}</strong>
    </Flex>
  );
}
