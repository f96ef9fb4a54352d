import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Role } from '#rules/00-platform';
import { answerOf, api } from '../../../api/api.js';
import { pageOf } from '../../../api/lists.js';

export interface User {
  username: string;
  name: string;
  roles: Role[];
  staffCode: string | null;
  orgUnitCode: string | null;
  disabled: boolean;
  demo: boolean;
  lockedUntil: string | null;
  passwordGiven: boolean;
  revision: number;
}

export interface OpenSession {
  id: string;
  createdAt: string;
  expiresAt: string;
  ip: string | null;
  device: string | null;
  current: boolean;
}

export function useUsers(filter: { role?: Role; text?: string; cursor?: string }) {
  return useQuery({
    queryKey: ['users', filter],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<User>(await answerOf(api.GET('/api/v1/users', { params: { query: { ...filter, limit: 20 } } }))),
  });
}

/** @param username undefined: one's own */
export function useSessions(username?: string) {
  return useQuery({
    queryKey: ['sessions', username],
    queryFn: async () =>
      pageOf<OpenSession>(
        await answerOf(
          username === undefined
            ? api.GET('/api/v1/auth/sessions')
            : api.GET('/api/v1/users/{username}/sessions', { params: { path: { username } } }),
        ),
      ),
  });
}
