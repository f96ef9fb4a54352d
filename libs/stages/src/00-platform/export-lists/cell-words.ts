import type { Language } from '#libs/http';
import { BATCH_STATE_WORDS, METER_STATE_WORDS, VERDICT_WORDS } from '#libs/rules';

const words: Readonly<Record<string, Readonly<Record<string, { zh: string; en: string }>>>> = {
  batch: BATCH_STATE_WORDS,
  meter: METER_STATE_WORDS,
  verdict: VERDICT_WORDS,
};

/** The word for a state or a verdict; a code that has none stands for itself. */
export function stateWord(of: 'batch' | 'meter' | 'verdict', code: string | null, language: Language): string | null {
  return code === null ? null : (words[of]?.[code]?.[language] ?? code);
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** 2026-11-24 08:30:00, in Shanghai. */
export function shanghaiTime(at: Date | null): string | null {
  return at === null ? null : clock.format(at);
}

export const yesNo = (flag: boolean, language: Language): string =>
  flag ? { zh: '是', en: 'yes' }[language] : { zh: '否', en: 'no' }[language];
