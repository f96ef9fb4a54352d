import { Result } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { PageTitle } from '../../../components/page.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { MappingForm } from './mapping-form.js';
import { fromTemplate, type KindLayout, type Template } from './mapping.js';
import { changeTemplate, useImportKinds, useTemplates, type KeptTemplate } from './template-queries.js';

/** A kept template, to be changed. */
export function TemplatePage() {
  const t = useTexts();
  const id = Number(useParams()['id']);
  const templates = useTemplates();
  const kinds = useImportKinds();
  return (
    <Awaited query={templates}>
      {({ items }) => {
        const template = items.find((known) => known.id === id);
        if (!template) return <Result status="404" title={t.importTemplates.gone} />;
        return (
          <>
            <PageTitle title={<Data>{template.name}</Data>} />
            <Awaited query={kinds}>
              {({ items: known }) => {
                const kind = known.find(({ name }) => name === template.kind);
                return kind && <Edited key={id} template={template} kind={kind} />;
              }}
            </Awaited>
          </>
        );
      }}
    </Awaited>
  );
}

function Edited({ template, kind }: { template: KeptTemplate; kind: KindLayout }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [mapping, setMapping] = useState(() => fromTemplate(template));
  const saving = useChange(
    (changed: Template) => changeTemplate(template.id, changed),
    () => void navigate('/import-templates'),
  );
  return (
    <MappingForm
      mapping={mapping}
      kind={kind}
      rows={[]}
      onChange={setMapping}
      saving={saving}
      save={t.importTemplates.save}
    />
  );
}
