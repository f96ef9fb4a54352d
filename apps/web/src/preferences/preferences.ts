import { useSyncExternalStore } from 'react';
import { Store } from './store.js';

export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark';
export type Density = 'middle' | 'small';

/** How somebody likes to see the console, kept on their machine. */
export interface Preferences {
  language: Language;
  theme: Theme;
  /** Light and dark as the machine has it. */
  followsMachine: boolean;
  /** How close the rows of tables stand. */
  density: Density;
}

const place = 'zhunheng.preferences';

const dark = matchMedia('(prefers-color-scheme: dark)');
export const themeOfMachine = (): Theme => (dark.matches ? 'dark' : 'light');

function remembered(): Preferences {
  const usual: Preferences = {
    language: navigator.language.startsWith('en') ? 'en' : 'zh-CN',
    theme: themeOfMachine(),
    followsMachine: true,
    density: 'middle',
  };
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>;
    if (kept.followsMachine !== true && kept.theme !== undefined) usual.followsMachine = false;
    else delete kept.theme;
    return { ...usual, ...kept };
  } catch {
    return usual;
  }
}

export const preferences = new Store(remembered());

export function prefer(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
  localStorage.setItem(place, JSON.stringify(preferences.get()));
}

dark.addEventListener('change', () => {
  if (preferences.get().followsMachine) prefer({ theme: themeOfMachine() });
});

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}
