import { Link } from 'react-router';
import type { Import } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import type { ListColumn } from '../../../components/list/use-columns.js';
import { showCount, showTime } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { daysOf, Recognised } from './import-contents.js';

/** What the list tells of an import. */
export function useImportColumns(): ListColumn<Import>[] {
  const t = useTexts();
  const number = { align: 'right' as const, className: 'number', render: showCount };
  return [
    {
      ...{ key: 'file', title: t.imports.file, dataIndex: 'fileName', always: true },
      render: (name: string, { id }) => (
        <Link to={`/imports/${id}`}>
          <Data>{name}</Data>
        </Link>
      ),
    },
    {
      ...{ key: 'kind', title: t.imports.kind, dataIndex: 'kind' },
      render: (kind: string) => wordFor(t.imports.kinds, kind),
    },
    {
      ...{ key: 'contents', title: t.imports.contents, dataIndex: 'contents' },
      render: (contents: Import['contents']) => <Recognised contents={contents} />,
    },
    {
      ...{ key: 'days', title: t.imports.verifiedOn, dataIndex: 'contents', offByDefault: true },
      render: (contents: Import['contents']) => <Data>{daysOf(contents)}</Data>,
    },
    {
      ...{ key: 'state', title: t.imports.state, dataIndex: 'state' },
      render: (state: string) => <StateTag of="import" state={state} />,
    },
    { key: 'rows', title: t.imports.rows, dataIndex: 'rows', ...number },
    { key: 'newRows', title: t.imports.newRows, dataIndex: 'newRows', offByDefault: true, ...number },
    { key: 'changedRows', title: t.imports.changedRows, dataIndex: 'changedRows', offByDefault: true, ...number },
    { key: 'duplicateRows', title: t.imports.duplicateRows, dataIndex: 'duplicateRows', offByDefault: true, ...number },
    { key: 'errorRows', title: t.imports.errorRows, dataIndex: 'errorRows', ...number },
    {
      ...{ key: 'by', title: t.imports.by, dataIndex: 'createdBy' },
      render: (by: string | null) => <Data>{by ?? '–'}</Data>,
    },
    { key: 'at', title: t.imports.at, dataIndex: 'createdAt', className: 'number', render: showTime },
  ];
}
