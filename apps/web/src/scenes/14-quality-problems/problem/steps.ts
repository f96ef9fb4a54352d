import { answerOf, api, intentionKey } from '../../../api/api.js';
import type { components } from '../../../api/schema.gen.js';

type Schemas = components['schemas'];

/** Which problem is changed, as it was seen. */
export interface Seen {
  no: string;
  revision: number;
}

const seen = ({ no, revision }: Seen) => ({ path: { no }, header: { 'If-Match': `"${revision}"` } });
const base = '/api/v1/quality-problems/{no}';

/** Each step on a problem as the API takes it. */
export const steps = {
  edit: (problem: Seen, body: Schemas['EditProblem']) => answerOf(api.PATCH(base, { params: seen(problem), body })),
  contain: (problem: Seen, body: Schemas['Contain']) =>
    answerOf(api.PUT(`${base}/containment`, { params: seen(problem), body })),
  explain: (problem: Seen, body: Schemas['Explain']) =>
    answerOf(api.PUT(`${base}/root-cause`, { params: seen(problem), body })),
  prevent: (problem: Seen, body: Schemas['Prevent']) =>
    answerOf(api.PUT(`${base}/prevention`, { params: seen(problem), body })),
  answer: (problem: Seen, body: Schemas['AnswerProblem']) =>
    answerOf(api.PUT(`${base}/answer`, { params: seen(problem), body })),
  plan: ({ no }: Seen, body: Schemas['PlanMeasure']) =>
    answerOf(api.POST(`${base}/measures`, { params: { path: { no } }, body, headers: intentionKey() })),
  report: ({ no }: Seen, ordinal: number, body: Schemas['ReportMeasure']) =>
    answerOf(
      api.POST(`${base}/measures/{ordinal}/done`, { params: { path: { no, ordinal } }, body, headers: intentionKey() }),
    ),
  keepBaseline: (problem: Seen, body: Schemas['ChooseEffect']) =>
    answerOf(api.PUT(`${base}/effect`, { params: seen(problem), body })),
  check: ({ no }: Seen) =>
    answerOf(api.POST(`${base}/effect/check`, { params: { path: { no } }, headers: intentionKey() })),
  close: (problem: Seen, body: Schemas['CloseProblem']) =>
    answerOf(api.POST(`${base}/close`, { params: seen(problem), body, headers: intentionKey() })),
  reopen: (problem: Seen, reason: string) =>
    answerOf(api.POST(`${base}/reopen`, { params: seen(problem), body: { reason }, headers: intentionKey() })),
};
