import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { RowError } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { useTexts } from '../../../texts/use-texts.js';

/** A wrong cell, mended where it stands: Enter keeps it and goes to the next one. What was captured stays readable. */
export function BadCell({ error, onSave }: { error: RowError; onSave: (value: string) => Promise<unknown> }) {
  const t = useTexts();
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const { row, column, value, corrected, captured } = error;
  const standing = corrected ?? value ?? '';
  const shown = typed ?? standing;
  const keep = async (): Promise<void> => {
    if (typed === null || typed === standing) return;
    await onSave(typed);
    setTyped(null);
  };
  const next = async (): Promise<void> => {
    await keep();
    const input = field.current?.input;
    const all = [...(input?.closest('.problem-rows')?.querySelectorAll<HTMLInputElement>('input.bad-cell') ?? [])];
    const after = all[all.indexOf(input as HTMLInputElement) + 1];
    // Behind the last one there is nothing left to mend but to have it checked.
    (after ?? document.querySelector<HTMLElement>('button.recheck'))?.focus();
    after?.select();
  };
  return (
    <span translate="no">
      <Input
        ref={field}
        className={corrected === null ? 'bad-cell' : 'bad-cell mended-cell'}
        {...(corrected === null && { status: 'error' as const })}
        aria-label={t.imports.cell(row, column ?? '')}
        value={shown}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void next();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      {(captured ?? value) !== standing && (
        <del className="quiet">
          <Data>{captured ?? value}</Data>
        </del>
      )}
    </span>
  );
}
