import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { layOver } from '../import-kinds/index.js';

/** A bad cell that is to be read otherwise. */
export interface Correction {
  row: number;
  /** As it stands over the column. */
  column: string;
  value: string;
  /** Wherever the same stands in the same column and is refused for the same reason. */
  everywhere: boolean;
}

/** A cell that was mended. */
export interface MendedCell {
  row: number;
  column: string;
  before: string | null;
}

@Injectable()
export class CorrectionsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** What is to be read instead of the file's own cells. */
  async overlay(importId: string, manager = this.transaction.manager): Promise<ReturnType<typeof layOver>> {
    const cells = await manager.query<{ row: number; place: number; value: string }[]>(
      `select distinct on (row, place) row, place, value from import_corrections where import_id = $1
       order by row, place, id desc`,
      [importId],
    );
    const rows = new Map<number, Map<number, string>>();
    for (const { row, place, value } of cells)
      rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(place, value));
    return layOver(rows);
  }

  /** Keeps a correction of cells that are in error, or were until they were mended; gives those that there are. */
  mend(
    manager: EntityManager,
    importId: string,
    { row, column, value, everywhere, place, by }: Correction & { place: number; by: number },
  ): Promise<MendedCell[]> {
    return manager.query<MendedCell[]>(
      `with named as (select value, rule from import_errors where import_id = $1 and row = $2 and "column" = $3),
       bad as (
         select distinct on (e.row) e.row, e.value from import_errors e
         where e.import_id = $1 and e."column" = $3 and (e.row = $2 or ($5 and exists (
           select from named where named.value is not distinct from e.value and named.rule = e.rule)))
         order by e.row, e.ordinal),
       mended as (
         insert into import_corrections (import_id, row, place, "column", before, value, corrected_by_id)
         select $1, bad.row, $6, $3, coalesce((
             select c.value from import_corrections c where c.import_id = $1 and c.row = bad.row and c.place = $6
             order by c.id desc limit 1), bad.value), $4, $7
         from bad returning row, "column", before)
       select row, "column", before from mended order by row`,
      [importId, row, column, value, everywhere, place, by],
    );
  }
}
