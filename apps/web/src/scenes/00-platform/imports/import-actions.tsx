import { Button, Flex, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import type { Import } from '../../../api/lists.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { ReasonDialog } from '../../../components/reason-dialog.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { CommitImport } from '../import-mending/commit-import.js';
import { useDiscard, useRecheck } from '../import-mending/waiting-queries.js';

/** What can be done with a checked file: commit it, take it back, read it again, throw it away. */
export function ImportActions({ file, mayMend }: { file: Import; mayMend: boolean }) {
  const may = useMay();
  if (file.state === 'committed' && may('imports.undo')) return <Undo id={file.id} />;
  if (!mayMend) return null;
  return (
    <>
      {file.state === 'ready' && <CommitImport file={file} />}
      {(file.state === 'ready' || file.state === 'failed') && <Waiting file={file} />}
    </>
  );
}

/** Faults of the file's own columns: then it can be told what they are. */
const ofColumns: readonly string[] = ['kind-unrecognised', 'column-missing', 'column-repeated', 'no-test-points'];

function Waiting({ file }: { file: Import }) {
  const t = useTexts();
  const recheck = useRecheck(file.id);
  const discard = useDiscard(file.id);
  const error = recheck.error ?? discard.error;
  const failed = file.state === 'failed';
  const mapping = failed && file.structuralErrors.some(({ code }) => ofColumns.includes(code));
  return (
    <div className="section">
      {error && <ProblemAlert error={error} />}
      <Flex gap={12} wrap align="center">
        {mapping && (
          <Link to={`/imports/${file.id}/mapping`}>
            <Button type="primary">{t.imports.mapColumns}</Button>
          </Link>
        )}
        {failed && (
          <Button loading={recheck.isPending} onClick={() => recheck.mutate({})}>
            {t.imports.recheck}
          </Button>
        )}
        {!failed && (
          <Link to={`/imports/${file.id}/mapping`}>
            <Button>{t.imports.columnsOtherwise}</Button>
          </Link>
        )}
        <Popconfirm
          title={t.imports.discardSure}
          description={t.imports.discardHint}
          okText={t.imports.discard}
          onConfirm={() => discard.mutate()}
        >
          <Button danger loading={discard.isPending}>
            {t.imports.discard}
          </Button>
        </Popconfirm>
        {failed && !mapping && <span>{t.imports.mendAndDrop}</span>}
      </Flex>
    </div>
  );
}

function Undo({ id }: { id: string }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const undo = useChange(
    (reason: string) =>
      answerOf(
        api.POST('/api/v1/imports/{id}/undo', { params: { path: { id } }, body: { reason }, headers: intentionKey() }),
      ),
    () => setAsking(false),
  );
  return (
    <div className="section">
      <Button danger onClick={() => setAsking(true)}>
        {t.imports.undo}
      </Button>
      {asking && (
        <ReasonDialog
          title={t.imports.undo}
          explanation={t.imports.undoHint}
          change={undo}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
