import { useSyncExternalStore } from 'react';
import { mayDo, type Action, type Role } from '#rules/00-platform';
import { Store } from '../preferences/store.js';

export interface SignedInUser {
  username: string;
  name: string;
  roles: Role[];
  staffCode?: string;
}

export interface Session {
  token: string;
  user: SignedInUser;
}

const place = 'zhunheng.session';

/** Who is signed in, over reloads; and those who wait for a session that has ended to be renewed. */
class SessionStore extends Store<Session | null> {
  readonly ended = new Store(false);
  private waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];

  signIn(session: Session): void {
    localStorage.setItem(place, JSON.stringify(session));
    this.set(session);
    this.ended.set(false);
    for (const { resolve } of this.waiting.splice(0)) resolve();
  }

  signOut(): void {
    localStorage.removeItem(place);
    this.set(null);
    this.ended.set(false);
    for (const { reject } of this.waiting.splice(0)) reject(new Error('signed out'));
  }

  /** Opens the sign-in dialog over the page, and waits for it. */
  renewed(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.ended.set(true);
    });
  }
}

function remembered(): Session | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Session | null;
  } catch {
    return null;
  }
}

export const session = new SessionStore(remembered());

export function useSession(): Session | null {
  return useSyncExternalStore(session.subscribe, session.get);
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(session.ended.subscribe, session.ended.get);
}

/** Asks the same table as the server: what is refused there is not offered here. */
export function useMay(): (action: Action) => boolean {
  const roles = useSession()?.user.roles ?? [];
  return (action) => mayDo(roles, action);
}
