import { Alert, Button, Flex, Input } from 'antd';
import { useState } from 'react';
import type { Action } from '#rules/00-platform';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import type { Import } from '../../../api/lists.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { ReasonDialog } from '../../../components/reason-dialog.js';
import { showCount } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';

/** Who may commit a kind of file; all others are of rigs. */
const actions: Readonly<Record<string, Action>> = {
  'arrival-meters': 'imports.arrival',
  'sampling-results': 'incoming-inspection.sample',
};

/** What can be done with a checked file: commit it, or take it back. */
export function ImportActions({ file }: { file: Import }) {
  const may = useMay();
  const t = useTexts();
  const mayCommit = may(actions[file.kind] ?? 'imports.results');
  if (file.state === 'ready' && mayCommit) return <Commit file={file} />;
  if (file.state === 'committed' && may('imports.undo')) return <Undo id={file.id} />;
  if (file.state === 'failed') return <Alert className="section" type="info" title={t.imports.mendAndDrop} />;
  return null;
}

function Commit({ file }: { file: Import }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const commit = useChange((mode: 'all-or-nothing' | 'good-rows') =>
    answerOf(
      api.POST('/api/v1/imports/{id}/commit', {
        params: { path: { id: file.id } },
        body: { mode, ...(reason.trim() !== '' && { reason }) },
        headers: intentionKey(),
      }),
    ),
  );
  const good = file.rows - file.errorRows;
  const lacking = file.changedRows > 0 && reason.trim() === '';
  return (
    <div className="section">
      {commit.error && <ProblemAlert error={commit.error} />}
      {file.changedRows > 0 && (
        <Input.TextArea
          className="section"
          rows={2}
          maxLength={500}
          value={reason}
          placeholder={t.imports.changeReason(showCount(file.changedRows))}
          aria-label={t.reason.label}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Flex gap={12} wrap align="center">
        <Button
          type="primary"
          disabled={file.errorRows > 0 || lacking}
          loading={commit.isPending}
          onClick={() => commit.mutate('all-or-nothing')}
        >
          {t.imports.commitAll(showCount(file.rows))}
        </Button>
        {file.errorRows > 0 && (
          <Button disabled={good === 0 || lacking} onClick={() => commit.mutate('good-rows')}>
            {t.imports.commitGood(showCount(good))}
          </Button>
        )}
        {file.errorRows > 0 && <span>{t.imports.mendFirst}</span>}
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
