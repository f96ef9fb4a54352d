import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Role } from '#rules/00-platform';
import { answerOf, api } from '../../../api/api.js';
import { pageOf } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';

/** Everybody with a staff code who may do something, to be chosen by name. */
export function useStaffChoices(
  may: (roles: readonly Role[]) => boolean,
): { value: string; text: string; label: ReactNode }[] {
  const staff = useQuery({
    queryKey: ['staff'],
    staleTime: 60_000,
    queryFn: async () =>
      pageOf<{ code: string; name: string; roles: Role[] }>(
        await answerOf(api.GET('/api/v1/staff', { params: { query: { limit: 1000 } } })),
      ).items,
  }).data;
  return (staff ?? []).flatMap(({ code, name, roles }) => {
    const text = `${name} ${code}`;
    return may(roles) ? [{ value: code, text, label: <Data>{text}</Data> }] : [];
  });
}
