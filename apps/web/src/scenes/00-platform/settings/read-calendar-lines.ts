import { dayOfText, type CalendarDay } from '#libs/rules';

export interface ReadCalendar {
  days: CalendarDay[];
  /** Lines that name no day or no kind. */
  unread: string[];
}

const kinds: Readonly<Record<string, CalendarDay['kind']>> = {
  放假: 'holiday',
  休: 'holiday',
  free: 'holiday',
  holiday: 'holiday',
  上班: 'workday',
  班: 'workday',
  worked: 'workday',
  workday: 'workday',
};

/** A pasted list, a day a line: day, kind, name, parted by tabs, commas or spaces; `2027/1/1` is read like `2027-01-01`. */
export function readCalendarLines(text: string): ReadCalendar {
  const read: ReadCalendar = { days: [], unread: [] };
  for (const line of text.split(/\r?\n/).map((part) => part.trim())) {
    if (line === '') continue;
    const [dayText = '', kindText = '', ...rest] = line.split(/[\t,，\s]+/);
    const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(dayText);
    const written = parts?.slice(1).map((part) => part.padStart(2, '0'));
    const day = written ? dayOfText(written.join('-')) : null;
    const kind = kinds[kindText.toLowerCase()];
    if (day === null || kind === undefined) read.unread.push(line);
    else read.days.push({ day, kind, name: rest.join(' ').slice(0, 40) });
  }
  return read;
}

/** Both lists as one, in order; of the same day the later list counts. */
export function mergeCalendars(known: readonly CalendarDay[], added: readonly CalendarDay[]): CalendarDay[] {
  const days = new Map([...known, ...added].map((entry) => [entry.day, entry]));
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}
