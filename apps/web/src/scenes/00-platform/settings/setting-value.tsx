import type { CalendarDay } from '#libs/rules';
import type { ProblemClass } from '#rules/14-quality-problems';
import { Data } from '../../../components/data.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import type { SettingValue } from './settings-queries.js';

/** A value in words. */
export function ShownValue({ value }: { value: SettingValue }) {
  const t = useTexts();
  if (typeof value === 'number') return <span className="number">{value}</span>;
  if (typeof value === 'string') return <span className="number">{wordFor(t.settings.choices, value)}</span>;
  if (Array.isArray(value)) {
    const roles = value.filter((item) => typeof item === 'string');
    if (roles.length > 0) return <>{roles.map((role) => t.roles[role]).join(t.listSeparator)}</>;
    const objects = value.filter((item) => typeof item !== 'string');
    const classes = objects.filter((item) => 'class' in item);
    if (classes.length > 0) return <Classes classes={classes} />;
    const days = objects.filter((item) => 'kind' in item);
    return <>{t.calendar.days(count(days, 'holiday'), count(days, 'workday'))}</>;
  }
  return (
    <>
      {Object.entries(value).map(([name, share]) => (
        <div key={name}>
          {wordFor(t.settings.names, name)} <Data>{share}</Data>
        </div>
      ))}
    </>
  );
}

function Classes({ classes }: { classes: ProblemClass[] }) {
  const t = useTexts();
  return classes.map((kept) => (
    <div key={kept.class}>
      {t.settings.classes.title(kept.class)} <Data>{kept.zh}</Data>{' '}
      {t.settings.classes.days(kept.answerDays, kept.closeDays)}
    </div>
  ));
}

const count = (days: CalendarDay[], kind: CalendarDay['kind']): number =>
  days.filter((day) => day.kind === kind).length;
