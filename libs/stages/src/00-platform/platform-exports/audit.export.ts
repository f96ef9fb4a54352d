import { column, shanghaiTime, type ExportList } from '../export-lists/index.js';
import { AuditQuery, type AuditEntryView, type AuditReadModel } from '../audit/index.js';

const json = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));

const columns: ExportList<AuditEntryView>['columns'] = [
  column('id', ['序号', 'Number'], 'number', ({ id }) => id),
  column('at', ['时间', 'When'], 'text', ({ at }) => shanghaiTime(at)),
  column('actor', ['操作人', 'Who'], 'code', ({ actor }) => actor),
  column('ip', ['来源', 'From where'], 'code', ({ ip }) => ip),
  column('action', ['操作', 'What'], 'code', ({ action }) => action),
  column('objectType', ['对象类型', 'Kind of object'], 'code', ({ objectType }) => objectType),
  column('objectId', ['对象', 'Object'], 'code', ({ objectId }) => objectId),
  column('before', ['操作前', 'Before'], 'text', ({ before }) => json(before)),
  column('after', ['操作后', 'After'], 'text', ({ after }) => json(after)),
  column('reason', ['原因', 'Why'], 'text', ({ reason }) => reason),
  column('requestId', ['请求编号', 'Request id'], 'code', ({ requestId }) => requestId),
  column('hash', ['校验值', 'Hash'], 'code', ({ hash }) => hash),
];

export function auditExport(audit: AuditReadModel): ExportList<AuditEntryView, AuditQuery> {
  return {
    ...{
      name: 'audit',
      title: { zh: '审计记录', en: 'Audit trail' },
      action: 'audit.read',
      query: AuditQuery,
      columns,
    },
    page: (query) => audit.page(query),
  };
}
