import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { DrawView, PopulationMember, PopulationQuery } from './draws.dto.js';
import { rankedPopulation, type StoredDraw } from './draws.repository.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class DrawsReadModel {
  constructor(private readonly transaction: Transaction) {}

  async one(id: string): Promise<DrawView> {
    const [row] = await this.transaction.manager.query<DrawView[]>(
      `select d.id, d.purpose, b.batch_no as "batchNo", d.method, d.seed, d.population_size as "populationSize",
         d.population_order as "populationOrder", d.population_digest as "populationDigest",
         cardinality(d.drawn) as "sampleSize", d.drawn_at as "drawnAt", u.name as "drawnBy",
         array(select m.asset_no from unnest(d.drawn) with ordinality as drawn (id, ordinal) join meters m using (id)
               order by ordinal) as sample
       from draws d left join batches b on b.id = d.batch_id left join users u on u.id = d.drawn_by_id where d.id = $1`,
      [known(id)],
    );
    return found(row, id);
  }

  /** As it is kept, to be made again. */
  async stored(id: string): Promise<StoredDraw> {
    const [row] = await this.transaction.manager.query<StoredDraw[]>(
      `select id, method, seed, population::text, population_size as "populationSize",
         population_digest as "populationDigest", drawn
       from draws where id = $1`,
      [known(id)],
    );
    return found(row, id);
  }

  /** Everybody who could have been drawn, as they stood in line. */
  async population(id: string, query: PopulationQuery): Promise<Page<PopulationMember>> {
    const { population } = await this.stored(id);
    const limit = pageSize(query);
    const [after = -1] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<PopulationMember[]>(
      `select place::int, asset_no as "assetNo" from (${rankedPopulation('$1')}) ranked
       where place > $2 order by place limit $3`,
      [population, after, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.place]);
  }
}

function known(id: string): string {
  if (!uuid.test(id)) throw new DomainError('not-found', { what: 'draw', id });
  return id;
}

function found<T>(row: T | undefined, id: string): T {
  if (row === undefined) throw new DomainError('not-found', { what: 'draw', id });
  return row;
}
