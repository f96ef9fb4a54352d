import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api.js';
import { pageOf, withLists, type LifeEvent } from '../../api/lists.js';
import type { components, paths } from '../../api/schema.gen.js';
import { usePreferences } from '../../preferences/preferences.js';

type Schemas = components['schemas'];
/** What the description calls optional is always answered: as null when there is nothing. */
type Told<View> = {
  [Key in keyof View]-?: undefined extends View[Key] ? Exclude<View[Key], undefined> | null : View[Key];
};

export type Problem = Told<Schemas['ProblemView']>;
export type Measure = Told<Schemas['MeasureView']>;
export type Effect = Told<Schemas['EffectView']>;
export type ProblemDetail = Omit<
  Told<Schemas['ProblemDetail']>,
  'measures' | 'holds' | 'rectifications' | 'evidence' | 'effect'
> & {
  measures: Measure[];
  holds: Told<Schemas['HoldView']>[];
  rectifications: Told<Schemas['LinkedRectificationView']>[];
  evidence: Evidence | null;
  effect: Effect | null;
};
export type ProblemFilter = NonNullable<paths['/api/v1/quality-problems']['get']['parameters']['query']>;

/** What was looked at when a problem was raised. */
export interface Evidence {
  /** Address of the screen with its filter. */
  screen?: string;
  finding?: string;
  /** Which chart or table, and how it was set. */
  view?: Record<string, string>;
}

export function useProblems(filter: ProblemFilter, enabled = true) {
  const { language } = usePreferences();
  return useQuery({
    queryKey: ['problems', filter, language],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<Problem>(await answerOf(api.GET('/api/v1/quality-problems', { params: { query: filter } }))),
  });
}

export function useProblem(no: string) {
  const { language } = usePreferences();
  return useQuery({
    queryKey: ['problem', no, language],
    queryFn: async () =>
      withLists<ProblemDetail>(await answerOf(api.GET('/api/v1/quality-problems/{no}', { params: { path: { no } } }))),
  });
}

export type ProblemEvent = Omit<LifeEvent, 'place' | 'meters'>;

export function useProblemEvents(no: string) {
  return useQuery({
    queryKey: ['problem-events', no],
    queryFn: async () =>
      pageOf<ProblemEvent>(
        await answerOf(
          api.GET('/api/v1/quality-problems/{no}/events', { params: { path: { no }, query: { limit: 500 } } }),
        ),
      ).items,
  });
}

export function useProblemClasses() {
  const { language } = usePreferences();
  return useQuery({
    queryKey: ['problem-classes', language],
    staleTime: 60_000,
    queryFn: async () =>
      pageOf<Schemas['ProblemClassView']>(await answerOf(api.GET('/api/v1/quality-problems/classes'))).items,
  });
}

export function usePeople(enabled: boolean) {
  return useQuery({
    queryKey: ['problem-people'],
    enabled,
    staleTime: 60_000,
    queryFn: async () =>
      pageOf<Schemas['PersonView']>(await answerOf(api.GET('/api/v1/quality-problems/people'))).items,
  });
}
