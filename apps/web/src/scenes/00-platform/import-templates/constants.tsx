import { Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../texts/use-texts.js';
import { KnownWord } from './known-words.js';
import type { KindLayout, Mapping } from './mapping.js';

/** What is the same in every row of such files: first what is needed and no column says. */
export function Constants(props: { mapping: Mapping; kind: KindLayout; onChange: (mapping: Mapping) => void }) {
  const { mapping, kind, onChange } = props;
  const t = useTexts().importTemplates;
  const [added, setAdded] = useState<readonly string[]>([]);
  const { constants, meanings } = mapping;
  const free = kind.columns.filter(({ name }) => !meanings.includes(name) && name !== 'BAR_CODE');
  const shown = free.filter(({ name, required }) => required || name in constants || added.includes(name));
  const others = free.filter((column) => !shown.includes(column));
  const titleOf = ({ name, title }: KindLayout['columns'][number]): string => t.columns[name] ?? title;
  if (shown.length === 0 && others.length === 0) return null;
  return (
    <section className="section">
      <Typography.Title level={5}>{t.constants}</Typography.Title>
      <Flex gap={12} wrap align="end">
        {shown.map((column) => (
          <label key={column.name} className="constant">
            <span>{column.required ? t.required(titleOf(column)) : titleOf(column)}</span>
            <KnownWord
              column={column.name}
              label={{ 'aria-label': titleOf(column) }}
              value={constants[column.name] ?? ''}
              placeholder=""
              onChange={(value) => onChange({ ...mapping, constants: { ...constants, [column.name]: value } })}
            />
          </label>
        ))}
        {others.length > 0 && (
          <Select
            className="constant"
            aria-label={t.addConstant}
            value={null}
            placeholder={t.addConstant}
            options={others.map((column) => ({ value: column.name, label: titleOf(column) }))}
            onChange={(name: string | null) => name !== null && setAdded([...added, name])}
          />
        )}
      </Flex>
    </section>
  );
}
