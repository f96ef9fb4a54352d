import dayjs from 'dayjs';
import { changedFields, draftText, readDraft } from './draft-text.js';

const now = new Date('2026-11-20T08:00:00Z');
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

describe('a draft', () => {
  it('comes back as it was typed, days as days', () => {
    const typed = { batchNo: 'B 1', lines: [{ day: dayjs('2026-11-02'), n: 0 }], hold: true };
    const kept = readDraft(draftText(typed, now), later(1));
    expect(kept?.at).toBe(now.toISOString());
    const values = kept?.values as typeof typed;
    expect(values.lines[0]?.day.format('YYYY-MM-DD')).toBe('2026-11-02');
    expect({ ...values, lines: [] }).toEqual({ ...typed, lines: [] });
  });

  it.each([
    ['nothing kept', null],
    ['text that is no draft', '{'],
    ['no time', '{"values":{}}'],
  ])('is none: %s', (_, text) => {
    expect(readDraft(text, now)).toBeNull();
  });

  it('lasts less than 30 days', () => {
    const text = draftText({ a: 1 }, now);
    expect(readDraft(text, later(29.9))).not.toBeNull();
    expect(readDraft(text, later(30))).toBeNull();
  });
});

describe('changed fields', () => {
  it('are those that are not as they were, an empty text being none', () => {
    const initial = { name: 'S', day: dayjs('2026-11-02'), list: ['a'] };
    const typed = { name: 'T', day: dayjs('2026-11-02'), list: ['a'], note: '' };
    expect(changedFields<typeof typed>(initial, typed)).toEqual({ name: 'T' });
    expect(changedFields<typeof typed>(initial, { ...typed, name: 'S', list: ['b'] })).toEqual({ list: ['b'] });
  });
});
