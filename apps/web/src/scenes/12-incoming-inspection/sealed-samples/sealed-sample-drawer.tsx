import { Drawer, Table, Typography } from 'antd';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { SealedSampleFiles } from '../files/gate-files.js';
import { ComponentListForm } from './component-list-form.js';
import { type SealedSample, type SealedSampleVersion, useSealedSample } from './sealed-sample-queries.js';

/** One list beside the others: to be made, to be changed, to be read with its versions. */
export function SealedSampleDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useTexts().incoming.sealedSamples;
  return (
    <Drawer open size="large" title={id === null ? t.add : t.title} onClose={onClose}>
      {id === null ? <ComponentListForm known={null} onDone={onClose} /> : <Known id={id} onClose={onClose} />}
    </Drawer>
  );
}

function Known({ id, onClose }: { id: string; onClose: () => void }) {
  const may = useMay()('sealed-samples.write');
  return (
    <Awaited query={useSealedSample(id)}>
      {(known) => (
        <>
          <Typography.Title level={5}>
            <Data>{[known.modelCode, known.modelName, known.contractNo].filter(Boolean).join(' · ')}</Data>
          </Typography.Title>
          {may ? <ComponentListForm known={known} onDone={onClose} /> : <Components known={known} />}
          <div style={{ marginTop: 24 }}>
            <SealedSampleFiles id={id} />
          </div>
          <Versions versions={known.versions} />
        </>
      )}
    </Awaited>
  );
}

function Components({ known }: { known: SealedSample }) {
  const t = useTexts().incoming.comparison;
  const data = (text: string) => <Data>{text}</Data>;
  return (
    <Table
      size="small"
      rowKey="component"
      pagination={false}
      dataSource={known.components}
      columns={[
        { title: t.component, dataIndex: 'component', render: data },
        ...(['maker', 'model', 'marking', 'placement'] as const).map((field) => ({
          ...{ title: t.fields[field], dataIndex: field, render: data },
        })),
      ]}
    />
  );
}

function Versions({ versions }: { versions: SealedSampleVersion[] }) {
  const texts = useTexts().incoming;
  const t = texts.sealedSamples;
  return (
    <>
      <Typography.Title level={5} style={{ marginTop: 24 }}>
        {t.versions}
      </Typography.Title>
      {versions.map((version) => (
        <p key={version.version}>
          {t.version} {version.version} · {t.items} {version.components.length} ·{' '}
          <Data>{version.writtenBy ?? '–'}</Data> {showTime(version.writtenAt)}
          {version.reason != null && (
            <>
              {' · '}
              <Data>{version.reason}</Data>
            </>
          )}
        </p>
      ))}
    </>
  );
}
