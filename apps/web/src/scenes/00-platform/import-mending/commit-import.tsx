import type { UseMutationResult } from '@tanstack/react-query';
import { Alert, Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import type { Import } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { type Companion, useCompanions } from './waiting-queries.js';

interface Wish {
  mode: 'all-or-nothing' | 'good-rows';
  together?: string[];
}

/** Commits a checked file, with the other half of its verifications where that waits, too. */
export function CommitImport({ file }: { file: Import }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const { data: companions } = useCompanions(file.id);
  const commit = useChange(({ mode, together }: Wish) =>
    answerOf(
      api.POST('/api/v1/imports/{id}/commit', {
        params: { path: { id: file.id } },
        body: { mode, ...(reason.trim() !== '' && { reason }), ...(together && { together }) },
        headers: intentionKey(),
      }),
    ),
  );
  const others = companions?.items ?? [];
  const changed = others.reduce((sum, other) => sum + other.changedRows, file.changedRows);
  const lacking = changed > 0 && reason.trim() === '';
  return (
    <div className="section">
      {commit.error && <ProblemAlert error={commit.error} />}
      {others.map((other) => (
        <OtherHalf key={other.id} other={other} />
      ))}
      {companions && companions.waitsFor !== null && (
        <Alert
          className="section"
          type="info"
          showIcon
          title={t.imports.waitsFor(wordFor(t.imports.kinds, companions.waitsFor))}
        />
      )}
      {changed > 0 && (
        <Input.TextArea
          className="section"
          rows={2}
          maxLength={500}
          value={reason}
          placeholder={t.imports.changeReason(showCount(changed))}
          aria-label={t.reason.label}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Buttons file={file} others={others} lacking={lacking} commit={commit} />
    </div>
  );
}

function OtherHalf({ other }: { other: Companion }) {
  const t = useTexts();
  const { id, kind, fileName, meters, errorRows } = other;
  return (
    <Alert
      className="section"
      type={errorRows > 0 ? 'warning' : 'info'}
      showIcon
      title={
        <>
          {t.imports.otherHalf(wordFor(t.imports.kinds, kind), showCount(meters))}{' '}
          <Link to={`/imports/${id}`}>
            <Data>{fileName}</Data>
          </Link>
          {errorRows > 0 && ` ${t.imports.otherHasErrors(showCount(errorRows))}`}
        </>
      }
    />
  );
}

interface ButtonsProps {
  file: Import;
  others: readonly Companion[];
  /** A reason is needed and not given. */
  lacking: boolean;
  commit: UseMutationResult<unknown, Error, Wish>;
}

function Buttons({ file, others, lacking, commit }: ButtonsProps) {
  const t = useTexts();
  const good = file.rows - file.errorRows;
  const sound = file.errorRows === 0 && others.length > 0 && others.every(({ errorRows }) => errorRows === 0);
  return (
    <Flex gap={12} wrap align="center">
      {sound && (
        <Button
          type="primary"
          disabled={lacking}
          loading={commit.isPending}
          onClick={() => commit.mutate({ mode: 'all-or-nothing', together: others.map(({ id }) => id) })}
        >
          {t.imports.commitTogether(showCount(others.length + 1))}
        </Button>
      )}
      <Button
        {...(!sound && { type: 'primary' as const })}
        disabled={file.errorRows > 0 || lacking}
        loading={commit.isPending}
        onClick={() => commit.mutate({ mode: 'all-or-nothing' })}
      >
        {t.imports.commitAll(showCount(file.rows))}
      </Button>
      {file.errorRows > 0 && (
        <Button disabled={good === 0 || lacking} onClick={() => commit.mutate({ mode: 'good-rows' })}>
          {t.imports.commitGood(showCount(good))}
        </Button>
      )}
      {file.errorRows > 0 && <span>{t.imports.mendFirst}</span>}
    </Flex>
  );
}
