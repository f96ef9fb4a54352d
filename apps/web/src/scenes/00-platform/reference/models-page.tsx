import { Button } from 'antd';
import { useState } from 'react';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { ModelForm } from './model-form.js';
import { useModelList, type MeterModel } from './reference-queries.js';

/** Meter types: what every meter of a type is judged by. */
export function ModelsPage() {
  const t = useTexts();
  const may = useMay()('meter-models.write');
  const { value } = useListState();
  const [edited, setEdited] = useState<MeterModel | 'new' | null>(null);
  const words = t.reference.models;
  const columns = [
    { title: t.reference.code, dataIndex: 'code', render: (code: string) => <Data>{code}</Data> },
    { title: t.reference.name, dataIndex: 'name', render: (name: string) => <Data>{name}</Data> },
    { title: t.batches.supplier, dataIndex: 'supplierCode', render: (code: string) => <Data>{code}</Data> },
    { title: words.accuracyClass, dataIndex: 'accuracyClass', render: (text: string) => <Data>{text}</Data> },
    {
      title: words.kind,
      render: (_: unknown, { phases, connection }: MeterModel) =>
        `${words.phases[phases]}${t.listSeparator}${words.connections[connection]}`,
    },
    {
      title: words.currentSpec,
      render: (_: unknown, { ratedVoltage, currentSpec }: MeterModel) => (
        <Data>
          {ratedVoltage} V {currentSpec}
        </Data>
      ),
    },
    {
      title: words.impPerKwh,
      dataIndex: 'impPerKwh',
      align: 'right' as const,
      render: (text: string) => <Data>{text}</Data>,
    },
    { title: words.regulation, dataIndex: 'regulation', render: (text: string) => <Data>{text}</Data> },
    {
      align: 'right' as const,
      render: (_: unknown, model: MeterModel) => (
        <Button size="small" onClick={() => setEdited(model)}>
          {may ? t.edit.edit : t.edit.look}
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageTitle
        title={words.title}
        extra={
          may && (
            <Button type="primary" onClick={() => setEdited('new')}>
              {words.add}
            </Button>
          )
        }
      />
      <ListTable query={useModelList(value('cursor'))} columns={columns} rowKey="code" empty={words.none} />
      {edited !== null && <ModelForm model={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
