import { useSyncExternalStore } from 'react';
import { Store } from './store.js';

export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark';
export type Density = 'middle' | 'small';

/** How somebody likes to see the console, kept on their machine. */
export interface Preferences {
  language: Language;
  theme: Theme;
  /** How close the rows of tables stand. */
  density: Density;
}

const place = 'zhunheng.preferences';

function remembered(): Preferences {
  const usual: Preferences = {
    language: navigator.language.startsWith('en') ? 'en' : 'zh-CN',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    density: 'middle',
  };
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
}

export const preferences = new Store(remembered());

export function prefer(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
  localStorage.setItem(place, JSON.stringify(preferences.get()));
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}
