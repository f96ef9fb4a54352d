import { DatePicker, Flex, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import quarterOfYear from 'dayjs/plugin/quarterOfYear.js';
import { useTexts } from '../texts/use-texts.js';
import { useListState } from './list-state.js';

dayjs.extend(quarterOfYear);

type PeriodType = 'month' | 'quarter' | 'year';
const periodTypes: readonly PeriodType[] = ['month', 'quarter', 'year'];

export const thisMonth = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format(new Date());

/** A month (2026-11), a quarter (2026-Q4) or a year (2026). */
export const isPeriod = (text: string): boolean => /^\d{4}(-\d{2}|-Q[1-4])?$/.test(text);

const typeOf = (period: string): PeriodType =>
  period.includes('Q') ? 'quarter' : period.length === 4 ? 'year' : 'month';

function firstDayOf(period: string): Dayjs {
  const [year = '', rest = '01'] = period.split('-');
  const month = rest.startsWith('Q') ? (Number(rest.slice(1)) - 1) * 3 + 1 : Number(rest);
  return dayjs(`${year}-${String(month).padStart(2, '0')}-01`);
}

function periodAt(day: Dayjs, type: PeriodType): string {
  if (type === 'year') return day.format('YYYY');
  return type === 'month' ? day.format('YYYY-MM') : `${day.year()}-Q${day.quarter()}`;
}

export function PeriodPicker({ period }: { period: string }) {
  const t = useTexts();
  const { change } = useListState();
  const type = typeOf(period);
  const day = firstDayOf(period);
  return (
    <Flex gap={8} wrap>
      <Segmented<PeriodType>
        aria-label={t.judgement.period}
        value={type}
        onChange={(wanted) => change({ period: periodAt(day, wanted) })}
        options={periodTypes.map((known) => ({ value: known, label: t.judgement.periodTypes[known] }))}
      />
      <DatePicker
        aria-label={t.judgement.period}
        allowClear={false}
        picker={type}
        value={day}
        onChange={(chosen: Dayjs | null) => chosen && change({ period: periodAt(chosen, type) })}
      />
    </Flex>
  );
}
