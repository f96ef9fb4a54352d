import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { Store } from '../../preferences/store.js';
import { useSession } from '../../session/session.js';

export interface Recent {
  path: string;
  label: string;
}

const most = 12;
const place = (username: string): string => `zhunheng.recent.${username}`;
const recent = new Store<readonly Recent[]>([]);

/** What somebody looked at last, kept on their machine. */
export function useRecent(): readonly Recent[] {
  return useSyncExternalStore(recent.subscribe, recent.get);
}

/** Remembers the page under the title that it gave itself. */
export function useRememberedPages(): void {
  const username = useSession()?.user.username ?? '';
  const { pathname, search } = useLocation();
  useEffect(() => recent.set(kept(username)), [username]);
  useEffect(() => {
    const later = setTimeout(() => {
      const label = document.title.split(' · ')[0] ?? '';
      // Home is always at hand, and a list is reached by the menu.
      if (!/^\/\w+\/[^/]+/.test(pathname) || label === '') return;
      const others = recent.get().filter((one) => one.path.split('?')[0] !== pathname);
      recent.set([{ path: pathname + search, label }, ...others].slice(0, most));
      localStorage.setItem(place(username), JSON.stringify(recent.get()));
    }, 800);
    return () => clearTimeout(later);
  }, [username, pathname, search]);
}

function kept(username: string): Recent[] {
  try {
    return JSON.parse(localStorage.getItem(place(username)) ?? '[]') as Recent[];
  } catch {
    return [];
  }
}
