import type { CalendarDay } from '#libs/rules';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import type { SettingValue } from './settings-queries.js';

/** A value in words. */
export function ShownValue({ value }: { value: SettingValue }) {
  const t = useTexts();
  if (typeof value === 'number') return <span className="number">{value}</span>;
  if (typeof value === 'string') return <span className="number">{wordFor(t.settings.choices, value)}</span>;
  if (Array.isArray(value)) return <>{t.calendar.days(count(value, 'holiday'), count(value, 'workday'))}</>;
  return (
    <>
      {Object.entries(value).map(([name, share]) => (
        <div key={name}>
          {wordFor(t.settings.names, name)} <span className="number">{share}</span>
        </div>
      ))}
    </>
  );
}

const count = (days: CalendarDay[], kind: CalendarDay['kind']): number =>
  days.filter((day) => day.kind === kind).length;
