import type { ImportCheck } from './import-check.js';

/** Columns whose titles are neither known nor of a meaning are not read: that is told once, with their titles. */
export function tellUnreadColumns(check: ImportCheck): void {
  const { header, columns, free } = check.layout.facts;
  const read = new Set([...Object.values(columns), ...free.map(({ at }) => at)]);
  const unread = header.filter((title, at) => title.trim() !== '' && !read.has(at));
  if (unread.length > 0) check.tell({ code: 'column-not-read', params: { column: unread.join('、') } });
}
