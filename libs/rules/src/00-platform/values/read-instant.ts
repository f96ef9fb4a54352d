import { plainText } from './plain-text.js';

/** Asia/Shanghai has been UTC+8 without summer time since 1992: no zone table of the machine is asked. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
/** Day 0 of the serial numbers that spreadsheets count days by. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const [FIRST_SERIAL, LAST_SERIAL] = [33_604, 73_050];

const HALF = '(?<half>上午|下午|凌晨|早上|中午|晚上|[AP]\\.?M\\.?)?';
const ZONE = '(?<zone>Z|CST|(?:UTC|GMT)?[+-]\\d{1,2}:?(?:\\d{2})?)?';
const TIME = `(?:[T ,-]*${HALF}\\s*(?<hour>\\d{1,2})\\s*[:时点.]\\s*(?<minute>\\d{1,2})\\s*(?:[:分.]\\s*(?:(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,9}))?\\s*秒?)?)?\\s*${HALF.replace('half', 'halfAfter')}\\s*${ZONE})?`;
const MONTH = '(?<month>\\d{1,2}|[A-Za-z]{3,9})';
const DAY_FIRST = new RegExp(
  `^(?<day>\\d{1,2})[-/ ](?<month>\\d{1,2}月|[一二三四五六七八九十]{1,2}月|[A-Za-z]{3,9})\\s*[-/ ,]\\s*(?<year>\\d{4}|\\d{2})${TIME}$`,
  'i',
);
const YEAR_FIRST = new RegExp(
  `^(?<year>\\d{4})\\s*(?:(?<mark>[-/.])\\s*(?<month>\\d{1,2})\\s*\\k<mark>\\s*(?<day>\\d{1,2})|年\\s*(?<month2>\\d{1,2})\\s*月\\s*(?<day2>\\d{1,2})\\s*[日号]?)${TIME}$`,
  'i',
);
const DIGITS =
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:[T ]?(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:\.?(?<fraction>\d{1,3}))?)?)?$/i;
const MONTH_FIRST = new RegExp(`^${MONTH} (?<day>\\d{1,2})(?:,? )(?<year>\\d{4})${TIME}$`, 'i');
const UNIX_LIKE =
  /^(?<month>[A-Za-z]{3}) (?<day>\d{1,2}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<zone>CST|GMT\+0?8:?00) (?<year>\d{4})$/i;
const WEEKDAY =
  /\s*\(?(?:星期|周)[一二三四五六日天]\)?\s*|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?,? /i;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const MILLISECONDS = /^1\d{12}$/;
const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC';
const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

type Parts = Readonly<Record<string, string | undefined>>;

/**
 * The instant that a text names, wall time of Shanghai unless it says an offset: `2026-7-3 8:00`, `2026.7.3`, `2026年7月3日`,
 * `20260703080000`, `2026/7/3 下午 8:05`, `03-7月 -26`, `3-Jul-2026`, the serial number of a spreadsheet. Without a time it is
 * midnight. Null of anything else, of days that do not exist, and of what may be two days, as `7/3/2026` and `26-7-3` are.
 */
export function readInstant(raw: string): Date | null {
  const text = plainText(raw).replace(/\s+/g, ' ');
  if (SERIAL.test(text)) return ofSerial(Number(text));
  if (MILLISECONDS.test(text)) return new Date(Number(text));
  const bare = text.replace(/^(\d{8}(?:\d{6})?)\.0+$/, '$1').replace(WEEKDAY, (_, at: number) => (at === 0 ? '' : ' '));
  for (const form of [YEAR_FIRST, DIGITS, DAY_FIRST, MONTH_FIRST, UNIX_LIKE]) {
    const parts = form.exec(bare.trim())?.groups;
    if (parts) return ofParts(parts);
  }
  return null;
}

/** Spreadsheets keep a moment as a binary float: it is the nearest second. */
function ofSerial(serial: number): Date | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  const seconds = Math.round(serial * 86_400);
  return new Date(SERIAL_ZERO + seconds * 1000 - SHANGHAI_OFFSET_MS);
}

function ofParts(parts: Parts): Date | null {
  const { second = '0', minute = '0', zone } = parts;
  const written = parts['year'] ?? '';
  const year = Number(written.length === 2 ? `20${written}` : written);
  const [month, day] = [monthOf(parts['month'] ?? parts['month2'] ?? ''), Number(parts['day'] ?? parts['day2'])];
  const hour = hourOf(Number(parts['hour'] ?? 0), parts['half'] ?? parts['halfAfter']);
  if (!isDate(year, month, day) || hour === null || Number(minute) > 59 || Number(second) > 59) return null;
  const offset = zone === undefined ? SHANGHAI_OFFSET_MS : offsetOf(zone);
  if (offset === null) return null;
  const millisecond = Number((parts['fraction'] ?? '0').padEnd(3, '0').slice(0, 3));
  return new Date(Date.UTC(year, month - 1, day, hour, Number(minute), Number(second), millisecond) - offset);
}

function monthOf(text: string): number {
  const bare = text.replace('月', '');
  if (/^\d+$/.test(bare)) return Number(bare);
  const at = MONTHS.indexOf(bare.slice(0, 3).toUpperCase());
  return at >= 0 && at % 3 === 0 ? at / 3 + 1 : CHINESE_MONTHS.indexOf(bare) + 1;
}

/** Null of an hour that is not of its half of the day. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (hour > 23) return null;
  switch (half?.toUpperCase().replaceAll('.', '')) {
    case undefined:
      return hour;
    case '上午':
    case '凌晨':
    case '早上':
    case 'AM':
      return hour > 12 ? null : hour % 12;
    case '中午':
      return hour > 0 && hour < 4 ? hour + 12 : hour;
    default:
      return hour >= 12 ? hour : hour + 12;
  }
}

function offsetOf(text: string): number | null {
  const zone = text.toUpperCase().replace(/^(?:UTC|GMT)/, '');
  if (zone === 'Z') return 0;
  if (zone === 'CST') return SHANGHAI_OFFSET_MS;
  const digits = zone.slice(1).replace(':', '');
  const [hours, minutes] = digits.length > 2 ? [Number(digits.slice(0, -2)), Number(digits.slice(-2))] : [+digits, 0];
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1992 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
