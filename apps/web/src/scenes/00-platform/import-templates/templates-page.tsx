import { Button, Popconfirm, Space, type TableProps } from 'antd';
import { Link } from 'react-router';
import { Data } from '../../../components/data.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showTime } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { removeTemplate, useTemplates, type KeptTemplate } from './template-queries.js';

/** How files with a layout of their own are read. */
export function TemplatesPage() {
  const t = useTexts();
  const may = useMay();
  const remove = useChange((id: number) => removeTemplate(id));
  const columns = useColumns(may('imports.arrival') || may('imports.results') ? remove.mutate : null);
  return (
    <>
      <PageTitle title={t.importTemplates.title} />
      <p>{t.importTemplates.hint}</p>
      {remove.error && <ProblemAlert error={remove.error} />}
      <ListTable<KeptTemplate> query={useTemplates()} columns={columns} rowKey="id" empty={t.importTemplates.none} />
    </>
  );
}

/** @param onRemove null for whoever may only look */
function useColumns(onRemove: ((id: number) => void) | null): NonNullable<TableProps<KeptTemplate>['columns']> {
  const t = useTexts();
  const { importTemplates } = t;
  return [
    {
      ...{ title: importTemplates.name, dataIndex: 'name' },
      render: (name: string, { id }) => (
        <Link to={`/import-templates/${id}`}>
          <Data>{name}</Data>
        </Link>
      ),
    },
    { title: t.imports.kind, dataIndex: 'kind', render: (kind: string) => wordFor(t.imports.kinds, kind) },
    {
      ...{ title: importTemplates.ofFile, dataIndex: 'header' },
      render: (header: string[]) => <Data>{header.filter((title) => title.trim() !== '').join(' · ')}</Data>,
    },
    { title: importTemplates.createdAt, dataIndex: 'createdAt', className: 'number', render: showTime },
    {
      ...{ title: importTemplates.actions, key: 'actions' },
      render: (_, { id }) =>
        onRemove && (
          <Space>
            <Popconfirm
              title={importTemplates.removeSure}
              okText={importTemplates.remove}
              onConfirm={() => onRemove(id)}
            >
              <Button danger size="small">
                {importTemplates.remove}
              </Button>
            </Popconfirm>
          </Space>
        ),
    },
  ];
}
