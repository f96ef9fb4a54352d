import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Lists of test points; each list is kept once, and never changes. */
@Injectable()
export class SchemesRepository {
  private readonly known = new Map<string, number>();

  /** The id of every list of point names, made when it is new. A list is named by its points joined with a comma. */
  async idsOf(manager: EntityManager, lists: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const unknown = [...lists].filter((list) => !this.known.has(list));
    if (unknown.length === 0) return this.known;
    for (const [list, id] of await this.find(manager, unknown)) this.known.set(list, id);
    const fresh = unknown.filter((list) => !this.known.has(list));
    if (fresh.length === 0) return this.known;
    await manager.query(
      `insert into test_schemes (points) select string_to_array(list, ',') from unnest($1::text[]) list
       order by list on conflict (points) do nothing`,
      [fresh],
    );
    // Not remembered yet: this transaction may still fail.
    return new Map([...this.known, ...(await this.find(manager, fresh))]);
  }

  private async find(manager: EntityManager, lists: string[]): Promise<[string, number][]> {
    const rows = await manager.query<{ id: number; list: string }[]>(
      `select id, array_to_string(points, ',') as list from test_schemes
       where points in (select string_to_array(list, ',') from unnest($1::text[]) list)`,
      [lists],
    );
    return rows.map(({ id, list }) => [list, id]);
  }
}
