import { Button, Card } from 'antd';
import { Link } from 'react-router';
import { answerOf, api } from '../../../api/api.js';
import { given, useListState } from '../../../components/list-state.js';
import { FilterBar, type FilterField } from '../../../components/list/filter-bar.js';
import { ManagedList } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { DropZone } from './drop-zone.js';
import { ImportCard } from './import-card.js';
import { useImportColumns } from './import-columns.js';
import { type ImportFilter, importStates, useImports } from './import-queries.js';

/** Drop, look, commit: what was just dropped stands above everything handed over so far. */
export function ImportsPage() {
  const t = useTexts();
  const may = useMay();
  const { value, change } = useListState();
  const dropped = value('files') === '' ? [] : value('files').split(',');
  return (
    <>
      <PageTitle
        title={t.imports.title}
        extra={
          <Link to="/import-templates">
            <Button>{t.importTemplates.title}</Button>
          </Link>
        }
      />
      {(may('imports.arrival') || may('imports.results')) && (
        <DropZone onHandedOver={(ids) => change({ files: [...ids, ...dropped].slice(0, 10).join(',') })} />
      )}
      {dropped.map((id) => (
        <ImportCard key={id} id={id} />
      ))}
      <AllImports />
    </>
  );
}

function AllImports() {
  const t = useTexts();
  const { value } = useListState();
  const filter = given({
    ...{ state: value('state'), rowErrors: value('errors'), kind: value('kind'), fileName: value('file') },
    of: value('of'),
  }) as ImportFilter;
  const imports = useImports({ ...filter, ...given({ cursor: value('cursor') }) });
  const count = async (): Promise<number> =>
    (await answerOf(api.GET('/api/v1/imports/summary', { params: { query: filter } }))).total;
  return (
    <Card title={t.imports.all}>
      <FilterBar fields={useFields()} />
      <ManagedList
        screen="imports"
        query={imports}
        columns={useImportColumns()}
        counting={{ key: ['imports', filter], count }}
        exporting={{ list: 'imports', query: filter }}
        rowKey="id"
        empty={Object.keys(filter).length === 0 ? t.imports.none : t.list.noneOfThese}
      />
    </Card>
  );
}

function useFields(): FilterField[] {
  const t = useTexts();
  return [
    {
      ...{ kind: 'choice', name: 'state', label: t.imports.state, any: t.imports.anyState },
      choices: importStates.map((known) => ({ value: known, label: t.states.import[known] })),
    },
    {
      ...{ kind: 'choice', name: 'errors', label: t.imports.errorRows, any: t.imports.anyErrors },
      choices: (['with', 'without'] as const).map((known) => ({ value: known, label: t.imports.rowErrors[known] })),
    },
    {
      ...{ kind: 'choice', name: 'kind', label: t.imports.kind, any: t.imports.anyKind },
      choices: Object.entries(t.imports.kinds).map(([value, label]) => ({ value, label })),
    },
    {
      ...{ kind: 'choice', name: 'of', label: t.jobs.whose, any: t.jobs.everybody },
      choices: [{ value: 'mine', label: t.jobs.mine }],
    },
    { kind: 'text', name: 'file', label: t.imports.file },
  ];
}
