import { Alert, Table } from 'antd';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { Comparison } from '../incoming-queries.js';

type Finding = Comparison['findings'][number];

/** What was found, the differences plain to see. */
export function ComparisonResult({ comparison }: { comparison: Comparison }) {
  const t = useTexts().incoming.comparison;
  const { findings, comparedOn } = comparison;
  const differing = findings.filter(({ same }) => !same).length;
  const passed = comparison.result === 'pass';
  return (
    <>
      <Alert
        className="section"
        showIcon
        type={passed ? 'success' : 'error'}
        title={passed ? t.passed(comparedOn ?? '–') : t.failed(comparedOn ?? '–', differing)}
        description={
          <>
            {t.by} <Data>{comparison.recordedBy ?? '–'}</Data> {showTime(comparison.recordedAt)}
            {comparison.sealedSampleVersion != null && <div>{t.against(comparison.sealedSampleVersion)}</div>}
          </>
        }
      />
      <Table<Finding>
        size="middle"
        rowKey="component"
        pagination={false}
        dataSource={findings}
        locale={{ emptyText: t.none }}
        columns={[
          { title: t.component, dataIndex: 'component', render: (name: string) => <Data>{name}</Data> },
          { title: t.sealed, dataIndex: 'sealedSample', render: (text?: string) => <Data>{text ?? '–'}</Data> },
          { title: t.arrived, render: (_, finding) => <Arrived finding={finding} /> },
          { title: t.finding, render: (_, { same }) => <VerdictTag verdict={same ? 'pass' : 'fail'} /> },
        ]}
      />
    </>
  );
}

function Arrived({ finding }: { finding: Finding }) {
  const t = useTexts().incoming.comparison;
  const differs = finding.differs.map((field) => t.fields[field]).join(' ');
  return (
    <>
      <Data>{finding.arrived ?? t.missing}</Data> {differs !== '' && <span className="differs">{differs}</span>}
    </>
  );
}
