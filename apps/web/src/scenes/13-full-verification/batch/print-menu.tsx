import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { print } from '../../../api/api.js';
import type { Batch } from '../../../api/lists.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';

interface Printed {
  key: string;
  word: string;
  path: string;
  body: object;
}

/** The papers that there are of a batch as it stands. */
export function PrintMenu({ batch }: { batch: Batch }) {
  const { prints: t } = useTexts();
  const papers = usePapers(batch);
  const printing = useChange((paper: Printed) =>
    print(`/api/v1/prints/${paper.path}`, paper.body, `${paper.word} ${batch.batchNo}.pdf`),
  );
  if (papers.length === 0) return null;
  return (
    <>
      {printing.error && <ProblemAlert error={printing.error} />}
      <Dropdown
        trigger={['click']}
        menu={{
          items: papers.map(({ key, word }) => ({ key, label: word })),
          onClick: ({ key }) => {
            const paper = papers.find((one) => one.key === key);
            if (paper) printing.mutate(paper);
          },
        }}
      >
        <Button icon={<PrinterOutlined />} loading={printing.isPending}>
          {t.button}
        </Button>
      </Dropdown>
    </>
  );
}

function usePapers({ batchNo, state, round, received, meters }: Batch): Printed[] {
  const { prints: t } = useTexts();
  const may = useMay();
  const letters = may('prints.letters');
  const batchNos = [batchNo];
  return [
    ...(letters &&
    (state === 'returned' || (state === 'accepted' && (meters['rejected'] ?? 0) + (meters['returned'] ?? 0) > 0))
      ? [{ key: 'return', word: t.returnLetter, path: 'letters/return', body: { batchNos } }]
      : []),
    ...(letters && state === 'rectification'
      ? [{ key: 'rectification', word: t.rectificationLetter, path: 'letters/rectification', body: { batchNos } }]
      : []),
    ...(letters ? [{ key: 'emc', word: t.emcLetter, path: 'letters/emc', body: { batchNos } }] : []),
    ...(may('prints.reports') && round != null
      ? [{ key: 'report', word: t.verificationReport, path: 'verification-reports', body: { batchNos } }]
      : []),
    ...(may('prints.reports') && round != null
      ? [{ key: 'certificates', word: t.certificates, path: 'certificates', body: { batchNo, count: 200 } }]
      : []),
    ...(may('prints.labels') && received > 0
      ? [{ key: 'labels', word: t.labels, path: 'labels', body: { batchNo, size: '64x34' } }]
      : []),
  ];
}
