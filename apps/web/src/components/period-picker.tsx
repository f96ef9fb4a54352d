import { DatePicker, Flex, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import quarterOfYear from 'dayjs/plugin/quarterOfYear.js';
import { useTexts } from '../texts/use-texts.js';
import { useListState } from './list-state.js';

dayjs.extend(quarterOfYear);

type CalendarType = 'month' | 'quarter' | 'year';
const calendarTypes: readonly PeriodType[] = ['month', 'quarter', 'year'];
/** Everything from the first fact on. */
export const cumulative = 'cumulative';
type PeriodType = CalendarType | typeof cumulative;
const allTypes: readonly PeriodType[] = [...calendarTypes, cumulative];

export const thisMonth = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format(new Date());

/** A month (2026-11), a quarter (2026-Q4) or a year (2026). */
export const isPeriod = (text: string): boolean => /^\d{4}(-\d{2}|-Q[1-4])?$/.test(text);

function typeOf(period: string): PeriodType {
  if (period === cumulative) return cumulative;
  return period.includes('Q') ? 'quarter' : period.length === 4 ? 'year' : 'month';
}

function firstDayOf(period: string): Dayjs {
  const [year = '', rest = '01'] = period.split('-');
  const month = rest.startsWith('Q') ? (Number(rest.slice(1)) - 1) * 3 + 1 : Number(rest);
  return dayjs(`${year}-${String(month).padStart(2, '0')}-01`);
}

function periodAt(day: Dayjs, type: PeriodType): string {
  if (type === cumulative) return cumulative;
  if (type === 'year') return day.format('YYYY');
  return type === 'month' ? day.format('YYYY-MM') : `${day.year()}-Q${day.quarter()}`;
}

/**
 * @param period what is shown
 * @param everything whether all periods together can be asked for, too
 */
export function PeriodPicker({ period, everything = false }: { period: string; everything?: boolean }) {
  const t = useTexts();
  const { change } = useListState();
  const type = typeOf(period);
  const day = firstDayOf(period === cumulative ? thisMonth() : period);
  return (
    <Flex gap={8} wrap>
      <Segmented<PeriodType>
        aria-label={t.judgement.period}
        value={type}
        onChange={(wanted) => change({ period: periodAt(day, wanted) })}
        options={(everything ? allTypes : calendarTypes).map((known) => ({
          value: known,
          label: t.judgement.periodTypes[known],
        }))}
      />
      {type !== cumulative && (
        <DatePicker
          aria-label={t.judgement.period}
          allowClear={false}
          picker={type}
          value={day}
          onChange={(chosen: Dayjs | null) => chosen && change({ period: periodAt(chosen, type) })}
        />
      )}
    </Flex>
  );
}
