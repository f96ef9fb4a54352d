import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MeterSet } from '#stages/00-platform/events';
import type { Seed } from './seed-field.js';

export interface DrawnMeter {
  id: number;
  assetNo: string;
}

export interface StoredDraw {
  id: string;
  method: string;
  seed: Seed;
  population: MeterSet;
  populationSize: number;
  populationDigest: string;
  drawn: number[];
}

/** The meters of a set in the order of their asset numbers, with their places. Ranges of ids are looked up by the key. */
export const rankedPopulation = (set: string): string => `
  select m.id, m.asset_no, row_number() over (order by m.asset_no collate "C") - 1 as place
  from unnest(${set}::int4multirange) as ids join meters m on m.id >= lower(ids) and m.id < upper(ids)`;

@Injectable()
export class DrawsRepository {
  /** The meters at these places of a population, in this order, and what the population looks like: one statement. */
  async at(
    manager: EntityManager,
    population: MeterSet,
    places: readonly number[],
  ): Promise<{ size: number; digest: string; drawn: DrawnMeter[] }> {
    const [row] = await manager.query<[{ size: number; digest: string; drawn: DrawnMeter[] }]>(
      `with ranked as materialized (${rankedPopulation('$1')})
       select (select count(*)::int from ranked) as size,
         (select encode(sha256(convert_to(coalesce(string_agg(asset_no, E'\\n' order by place), ''), 'UTF8')), 'hex')
          from ranked) as digest,
         (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'assetNo', asset_no) order by ordinal), '[]')
          from unnest($2::int[]) with ordinality as d (place, ordinal) join ranked using (place)) as drawn`,
      [population, places],
    );
    return row;
  }

  async insert(
    manager: EntityManager,
    draw: StoredDraw & { purpose: string; batchId: number | null; drawnById: number | null },
  ): Promise<void> {
    await manager.query(
      `insert into draws (id, purpose, batch_id, method, seed, population, population_size, population_order,
         population_digest, drawn, drawn_by_id)
       values ($1, $2, $3, $4, $5, $6, $7, 'asset-number', $8, $9, $10)`,
      [
        ...[draw.id, draw.purpose, draw.batchId, draw.method, JSON.stringify(draw.seed), draw.population],
        ...[draw.populationSize, draw.populationDigest, draw.drawn, draw.drawnById],
      ],
    );
  }
}
