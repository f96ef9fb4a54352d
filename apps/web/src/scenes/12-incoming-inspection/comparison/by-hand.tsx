import { Button, Flex, Input, Radio } from 'antd';
import { DraftNote } from '../../../components/drafts/draft-note.js';
import { useDraft } from '../../../components/drafts/use-draft.js';
import { useTexts } from '../../../texts/use-texts.js';
import { type Finding, SubmitComparison } from './submit-comparison.js';

type Written = Partial<Finding>;

/** Only when nothing is left open. */
function wholeOf(rows: readonly Written[]): Finding[] | null {
  const whole = rows.flatMap(({ component = '', same, ...texts }) =>
    component.trim() === '' || same === undefined ? [] : [{ component, same, ...texts }],
  );
  return whole.length === rows.length ? whole : null;
}

/** Without a list: which components were looked at, what each has, and whether it is the same. */
export function ByHand({ batchNo }: { batchNo: string }) {
  const t = useTexts().incoming.comparison;
  const draft = useDraft<Written[]>(`comparison/${batchNo}/by-hand`, [{}]);
  const rows = draft.value;
  const findings = wholeOf(rows);
  const differing = (findings ?? []).filter(({ same }) => !same).length;
  const result = differing === 0 ? 'pass' : 'fail';
  return (
    <>
      <DraftNote at={draft.restoredAt} onDiscard={draft.discard} />
      <Flex vertical gap={8} align="stretch">
        {rows.map((written, at) => (
          <Row
            key={at}
            written={written}
            onChange={(part) =>
              draft.change((before) => before.map((row, place) => (place === at ? { ...row, ...part } : row)))
            }
            onRemove={
              rows.length === 1 ? null : () => draft.change((before) => before.filter((_, place) => place !== at))
            }
          />
        ))}
        <div>
          <Button onClick={() => draft.change((before) => [...before, {}])}>{t.add}</Button>
        </div>
      </Flex>
      {findings === null ? (
        <p>{t.unwritten}</p>
      ) : (
        <SubmitComparison {...{ batchNo, differing, result, found: { findings }, send: draft.send }} />
      )}
    </>
  );
}

interface RowProps {
  written: Written;
  onChange: (part: Written) => void;
  /** Null when it is the only one. */
  onRemove: (() => void) | null;
}

function Row({ written, onChange, onRemove }: RowProps) {
  const texts = useTexts().incoming;
  const t = texts.comparison;
  const names = { component: t.component, sealedSample: t.sealed, arrived: t.arrived };
  return (
    <Flex gap={8} align="center" wrap>
      {(['component', 'sealedSample', 'arrived'] as const).map((field) => (
        <Input
          key={field}
          style={{ flex: '1 1 160px' }}
          maxLength={field === 'component' ? 80 : 400}
          placeholder={names[field]}
          aria-label={names[field]}
          value={written[field] ?? ''}
          onChange={({ target }) => onChange({ [field]: target.value })}
        />
      ))}
      <Radio.Group
        aria-label={t.finding}
        optionType="button"
        value={written.same ?? null}
        onChange={({ target }) => onChange({ same: target.value as boolean })}
        options={[
          { value: true, label: t.same },
          { value: false, label: t.different },
        ]}
      />
      <Button size="small" type="text" danger disabled={onRemove === null} onClick={() => onRemove?.()}>
        {texts.sealedSamples.remove}
      </Button>
    </Flex>
  );
}
