import { Alert, Button, Card, Flex, Input } from 'antd';
import type { UseMutationResult } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useTexts } from '../../../texts/use-texts.js';
import { ColumnTable } from './column-table.js';
import { Constants } from './constants.js';
import { missingOf, toTemplate, type KindLayout, type Mapping, type Template } from './mapping.js';

interface MappingFormProps {
  mapping: Mapping;
  kind: KindLayout;
  rows: readonly (readonly string[])[];
  onChange: (mapping: Mapping) => void;
  saving: UseMutationResult<unknown, Error, Template>;
  /** The word on the button that saves. */
  save: string;
}

/** Columns, what is the same everywhere, a name – and what is still missing. */
export function MappingForm({ mapping, kind, rows, onChange, saving, save }: MappingFormProps) {
  const t = useTexts().importTemplates;
  const missing = missingOf(mapping, kind).map(({ name, title }) => t.columns[name] ?? title);
  const points = !kind.takesPoints || mapping.meanings.some((meaning) => meaning.includes('/'));
  const lacking = [...missing, ...(points ? [] : [t.aPoint])];
  const ready = lacking.length === 0 && mapping.name.trim() !== '';
  return (
    <Card>
      {saving.error && <ProblemAlert error={saving.error} />}
      <ColumnTable mapping={mapping} kind={kind} rows={rows} onChange={onChange} />
      <div className="section" />
      <Constants mapping={mapping} kind={kind} onChange={onChange} />
      {lacking.length > 0 && (
        <Alert className="section" type="warning" showIcon title={t.missing(lacking.join(t.comma))} />
      )}
      <Flex gap={12} wrap align="center">
        <Input
          className="template-name"
          aria-label={t.name}
          placeholder={t.namePlaceholder}
          maxLength={80}
          value={mapping.name}
          onChange={({ target }) => onChange({ ...mapping, name: target.value })}
        />
        <Button
          type="primary"
          disabled={!ready}
          loading={saving.isPending}
          onClick={() => saving.mutate(toTemplate({ ...mapping, name: mapping.name.trim() }))}
        >
          {save}
        </Button>
      </Flex>
    </Card>
  );
}
