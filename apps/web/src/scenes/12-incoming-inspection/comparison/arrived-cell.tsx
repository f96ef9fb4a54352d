import { Flex, Input, Radio } from 'antd';
import { COMPONENT_FIELDS, type Component } from '#rules/12-incoming-inspection';
import { useTexts } from '../../../texts/use-texts.js';

/** What somebody says of one component of the arrived sample. */
export type Marked = { kind: 'same' } | { kind: 'missing' } | { kind: 'different'; found: Component };

interface ArrivedCellProps {
  sealed: Component;
  /** Of the element that names it. */
  labelId: string;
  marked: Marked | undefined;
  onMark: (marked: Marked) => void;
}

/** Same, different or missing; of a different one what is found, the fields that differ marked. */
export function ArrivedCell({ sealed, labelId, marked, onMark }: ArrivedCellProps) {
  const t = useTexts().incoming.comparison;
  const of = (kind: Marked['kind']): Marked => (kind === 'different' ? { kind, found: sealed } : { kind });
  return (
    <Flex vertical gap={8}>
      <Radio.Group
        aria-labelledby={labelId}
        value={marked?.kind ?? null}
        onChange={({ target }) => onMark(of(target.value as Marked['kind']))}
        optionType="button"
        size="small"
        options={(['same', 'different', 'missing'] as const).map((kind) => ({ value: kind, label: t[kind] }))}
      />
      {marked?.kind === 'different' && (
        <Flex gap={6} wrap>
          {COMPONENT_FIELDS.map((field) => (
            <Input
              key={field}
              size="small"
              style={{ width: 190 }}
              maxLength={80}
              aria-label={t.fields[field]}
              prefix={<small>{t.fields[field]}</small>}
              value={marked.found[field]}
              {...(marked.found[field] !== sealed[field] && { status: 'error' as const })}
              onChange={({ target }) => onMark({ ...marked, found: { ...marked.found, [field]: target.value } })}
            />
          ))}
        </Flex>
      )}
    </Flex>
  );
}
