import { Card, Flex, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Awaited } from '../../../components/awaited.js';
import { PageTitle } from '../../../components/page.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { MappingForm } from './mapping-form.js';
import { likeliestKind, startMapping, type Mapping, type Template } from './mapping.js';
import { saveAndRecheck, useFileLayout, type FileLayout } from './template-queries.js';

/** Tells what the columns of a file are that nobody has recognised; the next one of its layout is read by itself. */
export function MappingPage() {
  const t = useTexts();
  const { id = '' } = useParams();
  const [headerAt, setHeaderAt] = useState<number | null>(null);
  const layout = useFileLayout(id, headerAt);
  return (
    <>
      <PageTitle title={t.importTemplates.mapTitle} />
      <p>{t.importTemplates.mapHint}</p>
      <Awaited query={layout}>
        {(found) => <Mapped key={found.headerAt} id={id} layout={found} onHeader={setHeaderAt} />}
      </Awaited>
    </>
  );
}

function Mapped({ id, layout, onHeader }: { id: string; layout: FileLayout; onHeader: (at: number) => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const { kinds, rows, headerAt } = layout;
  const header = rows[headerAt] ?? [];
  const [mapping, setMapping] = useState<Mapping | null>(() => {
    const likeliest = likeliestKind(kinds, layout.kind);
    return likeliest ? startMapping(likeliest, header, '') : null;
  });
  const saving = useChange(
    (template: Template) => saveAndRecheck(id, template),
    () => void navigate(`/imports/${id}`),
  );
  const kind = kinds.find(({ name }) => name === mapping?.kind);
  if (!mapping || !kind) return null;
  const turnTo = (name: string): void => {
    const other = kinds.find((known) => known.name === name);
    if (other) setMapping(startMapping(other, header, mapping.name));
  };
  return (
    <>
      <Card className="section">
        <Flex gap={16} wrap align="end">
          <label className="constant">
            <span>{t.importTemplates.kind}</span>
            <Select
              className="meaning"
              aria-label={t.importTemplates.kind}
              value={mapping.kind}
              options={kinds.map(({ name }) => ({ value: name, label: wordFor(t.imports.kinds, name) }))}
              onChange={turnTo}
            />
          </label>
          <label className="constant">
            <span>{t.importTemplates.headerRow}</span>
            <InputNumber
              min={1}
              max={rows.length}
              value={headerAt + 1}
              onChange={(row) => row !== null && onHeader(row - 1)}
            />
          </label>
        </Flex>
      </Card>
      <MappingForm
        mapping={mapping}
        kind={kind}
        rows={rows.slice(headerAt + 1)}
        onChange={setMapping}
        saving={saving}
        save={t.importTemplates.saveAndCheck}
      />
    </>
  );
}
