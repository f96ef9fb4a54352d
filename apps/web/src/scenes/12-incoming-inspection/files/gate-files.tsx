import { answerOf, api } from '../../../api/api.js';
import { pageOf } from '../../../api/lists.js';
import { type AttachedFile, AttachedFiles } from '../../../components/attached-files.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';

interface NewFile {
  sha256: string;
  name: string;
}

/** Pictures of the sample that arrived. */
export function ComparisonFiles({ batchNo }: { batchNo: string }) {
  const params = { path: { batchNo } };
  const to = {
    key: ['component-comparison', batchNo],
    mayAttach: useMay()('incoming-inspection.compare'),
    list: async () =>
      pageOf<AttachedFile>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/component-comparison/attachments', { params })),
      ).items,
    attach: (body: NewFile) =>
      answerOf(api.POST('/api/v1/batches/{batchNo}/component-comparison/attachments', { params, body })),
  };
  return <AttachedFiles to={to} title={useTexts().attachedFiles.ofComparison} />;
}

/** The institute's report. */
export function EmcFiles({ batchNo }: { batchNo: string }) {
  const params = { path: { batchNo } };
  const to = {
    key: ['emc-test', batchNo],
    mayAttach: useMay()('incoming-inspection.emc'),
    list: async () =>
      pageOf<AttachedFile>(await answerOf(api.GET('/api/v1/batches/{batchNo}/emc-test/attachments', { params }))).items,
    attach: (body: NewFile) => answerOf(api.POST('/api/v1/batches/{batchNo}/emc-test/attachments', { params, body })),
  };
  return <AttachedFiles to={to} title={useTexts().attachedFiles.ofEmcTest} />;
}

/** Pictures of a sealed sample and its components. */
export function SealedSampleFiles({ id }: { id: string }) {
  const params = { path: { id } };
  const to = {
    key: ['sealed-sample', id],
    mayAttach: useMay()('sealed-samples.write'),
    list: async () =>
      pageOf<AttachedFile>(await answerOf(api.GET('/api/v1/sealed-samples/{id}/attachments', { params }))).items,
    attach: (body: NewFile) => answerOf(api.POST('/api/v1/sealed-samples/{id}/attachments', { params, body })),
  };
  return <AttachedFiles to={to} title={useTexts().attachedFiles.ofSealedSample} />;
}
