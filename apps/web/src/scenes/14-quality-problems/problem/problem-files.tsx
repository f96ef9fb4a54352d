import { answerOf, api } from '../../../api/api.js';
import { pageOf } from '../../../api/lists.js';
import { type AttachedFile, AttachedFiles } from '../../../components/attached-files.js';
import { useMay } from '../../../session/session.js';
import type { ProblemDetail } from '../problem-queries.js';

/** Photos and reports that belong to the problem, e.g. with the supplier's answer. */
export function ProblemFiles({ problem: { no, allowedSteps } }: { problem: ProblemDetail }) {
  const may = useMay();
  const params = { path: { no } };
  const to = {
    key: ['quality-problem', no],
    mayAttach: may('quality-problems.raise') && allowedSteps.includes('attach'),
    list: async () =>
      pageOf<AttachedFile>(await answerOf(api.GET('/api/v1/quality-problems/{no}/attachments', { params }))).items,
    attach: (body: { sha256: string; name: string }) =>
      answerOf(api.POST('/api/v1/quality-problems/{no}/attachments', { params, body })),
  };
  return <AttachedFiles to={to} />;
}
