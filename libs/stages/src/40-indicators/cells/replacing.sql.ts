/** A table of sums, and the columns that name and that make up a row. */
export interface SumTable {
  table: string;
  key: readonly string[];
  sums: readonly string[];
}

/**
 * Puts the rows of `fresh` in the place of those that are stored within a condition, and only where a number differs: CTEs to
 * follow others, after which `changed` has the keys and the fresh sums, null where the row is gone.
 */
export function replacing({ table, key, sums }: SumTable, fresh: string, within: string): string {
  const keys = key.join(', ');
  const of = (row: string): string => sums.map((sum) => `${row}.${sum}`).join(', ');
  const sameKey = key.map((column) => `${table}.${column} = c.${column}`).join(' and ');
  const [first] = sums;
  return `
  changed as (
    select ${keys}, ${of('f')}, s.${first} is null as missing
    from ${fresh} f full join (select * from ${table} where ${within}) s using (${keys})
    where (${of('f')}) is distinct from (${of('s')})),
  gone as (
    delete from ${table} using changed c
    where ${within} and c.${first} is null and ${sameKey}),
  renewed as (
    update ${table} set ${sums.map((sum) => `${sum} = c.${sum}`).join(', ')} from changed c
    where ${within} and not c.missing and c.${first} is not null and ${sameKey}),
  put as (
    insert into ${table} (${keys}, ${sums.join(', ')})
    select ${keys}, ${sums.join(', ')} from changed where missing order by ${keys})`;
}
