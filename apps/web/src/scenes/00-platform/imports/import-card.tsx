import { Alert, Card, Flex, Progress, Space, Steps, Tag } from 'antd';
import type { Action } from '#rules/00-platform';
import type { FileFault, Import } from '../../../api/lists.js';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { StateTag } from '../../../components/state-tag.js';
import { useMay } from '../../../session/session.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { Causes } from '../import-mending/causes.js';
import { ImportActions } from './import-actions.js';
import { ImportContents } from './import-contents.js';
import { ImportCounters } from './import-counters.js';
import { isRunning, useImport } from './import-queries.js';
import { ProblemRows } from '../import-mending/problem-rows.js';

/** A file on its way: recognised, counted, its problems, and what to do with it. */
export function ImportCard({ id }: { id: string }) {
  const query = useImport(id);
  return (
    <Card className="section">
      <Awaited query={query}>{(found) => <Shown file={found} />}</Awaited>
    </Card>
  );
}

/** Who may bring a kind of file; all others are of rigs. */
const actions: Readonly<Record<string, Action>> = {
  'arrival-meters': 'imports.arrival',
  'sampling-results': 'incoming-inspection.sample',
};

function Shown({ file }: { file: Import }) {
  const mayMend = useMay()(actions[file.kind] ?? 'imports.results');
  const checked = file.state !== 'checking';
  const bad = checked && file.errorRows > 0 && file.state !== 'discarded';
  return (
    <>
      <Head file={file} />
      <ImportContents file={file} />
      <Where file={file} />
      {isRunning(file) && <Running file={file} />}
      <Faults faults={file.structuralErrors} type="error" />
      <Faults faults={file.notices} type="warning" />
      {checked && <ImportCounters file={file} />}
      {file.refusal && file.state === 'ready' && <Faults faults={[file.refusal]} type="error" />}
      {checked && <ImportActions file={file} mayMend={mayMend} />}
      {bad && file.state === 'ready' && <Causes file={file} mayMend={mayMend} />}
      {bad && <ProblemRows file={file} mayMend={mayMend && file.state === 'ready'} />}
    </>
  );
}

function Head({ file }: { file: Import }) {
  const t = useTexts();
  const recognised = file.recognised;
  return (
    <Flex justify="space-between" wrap gap={8} className="section">
      <Space wrap>
        <strong>
          <Data>{file.fileName}</Data>
        </strong>
        <Tag color="cyan">{wordFor(t.imports.kinds, file.kind)}</Tag>
        {recognised?.encoding != null && (
          <Tag>
            <Data>{`${recognised.format ?? ''} ${recognised.encoding}`.trim().toUpperCase()}</Data>
          </Tag>
        )}
        {recognised?.profile != null && (
          <Tag>
            {t.imports.profile} <Data>{recognised.profile}</Data>
          </Tag>
        )}
      </Space>
      <StateTag of="import" state={file.state} />
    </Flex>
  );
}

function Where({ file }: { file: Import }) {
  const t = useTexts();
  const steps = { checking: 0, failed: 0, ready: 1, committing: 1, committed: 3, undone: 2, discarded: 2 };
  return (
    <Steps
      size="small"
      className="section"
      current={steps[file.state]}
      {...(file.state === 'failed' && { status: 'error' as const })}
      items={[{ title: t.imports.stepCheck }, { title: t.imports.stepCommit }, { title: t.imports.stepDone }]}
    />
  );
}

function Running({ file }: { file: Import }) {
  const t = useTexts();
  const { progress = 0, total } = file.job ?? {};
  const percent = total ? Math.min(99, Math.floor((progress * 100) / total)) : 0;
  return <Progress percent={percent} status="active" aria-label={t.states.import[file.state]} className="section" />;
}

/** What to do is said once for all that are of one kind, so that it stands where it can be done. */
function Faults({ faults, type }: { faults: FileFault[]; type: 'error' | 'warning' }) {
  const codes = [...new Set(faults.map(({ code }) => code))];
  return codes.map((code) => {
    const ofCode = faults.filter((fault) => fault.code === code);
    return (
      <Alert
        key={code}
        className="section"
        type={type}
        showIcon
        title={ofCode.map(({ column, message }) => (
          <div key={`${column ?? ''} ${message}`}>{message}</div>
        ))}
        description={ofCode[0]?.hint ?? undefined}
      />
    );
  });
}
