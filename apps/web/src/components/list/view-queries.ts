import { useQuery } from '@tanstack/react-query';
import { answerOf, api, intentionKey } from '../../api/api.js';
import { useChange } from '../use-change.js';
import type { components } from '../../api/schema.gen.js';

export type View = components['schemas']['SavedViewView'];

export function useViews(screen: string) {
  return useQuery({
    queryKey: ['saved-views', screen],
    staleTime: 30_000,
    queryFn: async () => (await answerOf(api.GET('/api/v1/saved-views', { params: { query: { screen } } }))).items,
  });
}

export type NewView = components['schemas']['CreateSavedView'];

export function useCreateView(onDone: () => void) {
  return useChange(
    (body: NewView) => answerOf(api.POST('/api/v1/saved-views', { body, headers: intentionKey() })),
    onDone,
  );
}

const seen = ({ id, revision }: View) => ({
  params: { path: { id } },
  headers: { 'If-Match': `"${revision}"` },
});

export function useChangeView() {
  return useChange(({ view, ...body }: { view: View; state?: string; shared?: boolean }) =>
    answerOf(api.PATCH('/api/v1/saved-views/{id}', { ...seen(view), body })),
  );
}

export function useRemoveView() {
  return useChange((view: View) => answerOf(api.DELETE('/api/v1/saved-views/{id}', seen(view))));
}
