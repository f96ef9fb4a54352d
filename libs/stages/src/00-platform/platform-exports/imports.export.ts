import { column, shanghaiTime, type ExportList } from '../export-lists/index.js';
import { ImportQuery, type ImportsReadModel, type ImportView } from '../imports/index.js';

const columns: ExportList<ImportView>['columns'] = [
  column('id', ['编号', 'Id'], 'code', ({ id }) => id),
  column('file', ['文件', 'File'], 'text', ({ fileName }) => fileName),
  column('kind', ['类型', 'Kind'], 'code', ({ kind }) => kind),
  column('state', ['状态', 'State'], 'code', ({ state }) => state),
  column('rows', ['行数', 'Rows'], 'number', ({ rows }) => rows),
  column('newRows', ['新增', 'New'], 'number', ({ newRows }) => newRows),
  column('changedRows', ['更正', 'Changed'], 'number', ({ changedRows }) => changedRows),
  column('duplicateRows', ['重复', 'Duplicate'], 'number', ({ duplicateRows }) => duplicateRows),
  column('errorRows', ['错误', 'Errors'], 'number', ({ errorRows }) => errorRows),
  column('by', ['上传人', 'By'], 'text', ({ createdBy }) => createdBy),
  column('at', ['上传时间', 'When'], 'text', ({ createdAt }) => shanghaiTime(createdAt)),
  column('committedAt', ['提交时间', 'Committed'], 'text', ({ committedAt }) => shanghaiTime(committedAt)),
];

export function importsExport(imports: ImportsReadModel): ExportList<ImportView, ImportQuery> {
  return {
    ...{
      name: 'imports',
      title: { zh: '导入文件', en: 'Imports' },
      action: 'imports.read',
      query: ImportQuery,
      columns,
    },
    page: (query, _only, context) => imports.page(query, context),
    total: async (query, context) => (await imports.summary(query, context)).total,
  };
}
