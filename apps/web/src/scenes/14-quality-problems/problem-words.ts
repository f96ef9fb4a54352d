import { causeWords } from '#rules/14-quality-problems';
import { usePreferences } from '../../preferences/preferences.js';
import { wordFor, useTexts } from '../../texts/use-texts.js';

interface Named {
  title: string | null;
  cause: string;
}

/** What a problem is called: by whoever raised it, or by the rule that did. */
export function useProblemName(): (problem: Named) => string {
  const { language } = usePreferences();
  return ({ title, cause }) => title ?? causeWords(cause, language === 'en' ? 'en' : 'zh');
}

/** Who raised it. */
export function useRaisedBy(): (raisedBy: string) => string {
  const { problems: t } = useTexts();
  return (raisedBy) => (raisedBy.startsWith('rule:') ? t.byRule : raisedBy);
}

export function useStateWord(): (state: string) => string {
  const { problems: t } = useTexts();
  return (state) => wordFor(t.states, state);
}

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Today in Shanghai. */
export const today = (): string => shanghai.format(new Date());

/** How many days a day has passed; 0 on the day itself and before. */
export function daysPast(day: string | null): number {
  if (day === null) return 0;
  return Math.max(0, Math.round((Date.parse(today()) - Date.parse(day)) / 86_400_000));
}
