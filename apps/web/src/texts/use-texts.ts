import { FAULT_TREE, pointText } from '#rules/13-full-verification';
import { usePreferences } from '../preferences/preferences.js';
import { en } from './en.js';
import { zh, type Texts } from './zh.js';

/** All words of the console in the reader's language. */
export function useTexts(): Texts {
  return usePreferences().language === 'en' ? en : zh;
}

/** What a kind of fault is called; the tree of the rules knows both languages. */
export function useFaultName(): (kind: string) => string {
  const { language } = usePreferences();
  return (kind) => {
    const node = FAULT_TREE.find(({ code }) => code === kind);
    if (!node) return kind;
    return language === 'en' ? node.en : node.zh;
  };
}

/** A test point as people say it. */
export function usePointText(): (name: string) => string {
  const { language } = usePreferences();
  return (name) => pointText(name, language === 'en' ? 'en' : 'zh');
}

/** The word for a code; a code that is newer than this console stands for itself. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
