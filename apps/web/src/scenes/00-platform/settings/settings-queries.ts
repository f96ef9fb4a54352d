import { useQuery } from '@tanstack/react-query';
import type { CalendarDay } from '#libs/rules';
import type { Role } from '#rules/00-platform';
import type { ProblemClass } from '#rules/14-quality-problems';
import { answerOf, api } from '../../../api/api.js';
import { pageOf, withLists } from '../../../api/lists.js';

/** What may be entered, as the server declares it. */
export type Shape =
  | { kind: 'whole'; min: number; max: number }
  | { kind: 'decimal'; min: string; max: string }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'weights'; names: readonly string[] }
  | { kind: 'calendar' }
  | { kind: 'texts'; names: readonly string[]; max: number }
  | { kind: 'roles' }
  | { kind: 'problem-classes' };

export type SettingValue = number | string | Record<string, number | string> | CalendarDay[] | ProblemClass[] | Role[];

export interface SettingVersion {
  effectiveFrom: string;
  value: SettingValue;
  setBy: string | null;
  setAt: string;
  reason: string | null;
}

export interface Setting {
  key: string;
  title: string;
  rule: string;
  allowed: string;
  shape: Shape;
  securityPolicy: boolean;
  value: SettingValue;
  effectiveFrom: string;
  coming: SettingVersion | null;
  revision: string;
}

export type SettingStory = Setting & { history: SettingVersion[] };

export function useSettings() {
  return useQuery({
    queryKey: ['settings'],
    queryFn: async () => pageOf<Setting>(await answerOf(api.GET('/api/v1/settings'))),
  });
}

/** What a value from a day on would touch; null of a day that is not past. */
export function usePastChange(key: string, from: string | null) {
  return useQuery({
    queryKey: ['setting', key, 'past', from],
    enabled: from !== null,
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/settings/{key}/past', { params: { path: { key }, query: { from: from ?? '' } } }),
        )
      ).past,
  });
}

export function useSetting(key: string) {
  return useQuery({
    queryKey: ['setting', key],
    queryFn: async () =>
      withLists<SettingStory>(await answerOf(api.GET('/api/v1/settings/{key}', { params: { path: { key } } }))),
  });
}
