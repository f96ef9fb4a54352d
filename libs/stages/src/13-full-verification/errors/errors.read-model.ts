import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { distributeErrors, findLimit } from '#rules/13-full-verification';
import { JudgingBasisReadModel, testPointOf } from '../recording/index.js';
import type { ErrorsQuery, ErrorsView } from './errors.dto.js';

interface Scheme {
  id: number;
  points: string[];
}

const nothing = { n: 0, failed: 0, failedInternally: 0, mean: null, s: null, ppk: null, raw: [], rounded: [] };

/** How the basic errors of a round lie, point by point: centred, or near a limit. */
@Injectable()
export class ErrorsReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly basis: JudgingBasisReadModel,
  ) {}

  /** @throws DomainError `not-found` of a batch without rounds */
  async view(batchNo: string, query: ErrorsQuery): Promise<ErrorsView> {
    const { batchId, round } = await this.roundOf(batchNo, query.round);
    const schemes = await this.schemes(batchId, round);
    const points = [...new Set(schemes.flatMap((scheme) => scheme.points))];
    const point = query.point ?? points[0] ?? null;
    const { judgeOf } = await this.basis.of(this.transaction.manager, [batchId], clock.today());
    const { model, options } = judgeOf(batchId);
    const { internalLimitPercent } = options;
    const named = point === null ? null : testPointOf(point);
    const limit = named && findLimit(model, named.loadCurrent, named.powerFactor, named.element);
    const about = { batchNo, round, points, point, internalLimitPercent };
    if (point === null || !limit) return { ...about, limit: null, step: null, ...nothing };
    const found = distributeErrors(await this.readings(batchId, round, schemes, point), limit, internalLimitPercent);
    return {
      ...about,
      limit: limit.limit,
      step: limit.step,
      ...found,
      raw: [...found.raw],
      rounded: [...found.rounded],
    };
  }

  private async roundOf(batchNo: string, wanted: number | undefined): Promise<{ batchId: number; round: number }> {
    const [row] = await this.transaction.manager.query<{ batchId: number; round: number }[]>(
      `select b.id as "batchId", rd.round from batches b join verification_rounds rd on rd.batch_id = b.id
       where b.batch_no = $1 and ($2::int is null or rd.round = $2) order by rd.round desc limit 1`,
      [batchNo, wanted ?? null],
    );
    if (!row) throw new DomainError('not-found', { what: 'verification round', id: `${batchNo}/${wanted ?? 1}` });
    return row;
  }

  private schemes(batchId: number, round: number): Promise<Scheme[]> {
    return this.transaction.manager.query<Scheme[]>(
      `select s.id, s.points from test_schemes s where s.id in (
         select q.scheme_id from verifications v join rig_readings q on q.id = v.reading_id
         where v.batch_id = $1 and v.round = $2 and v.current)
       order by s.id`,
      [batchId, round],
    );
  }

  /** Of every meter its readings at the point: one text, because a hundred thousand rows take longer to read than to judge. */
  private async readings(batchId: number, round: number, schemes: readonly Scheme[], point: string): Promise<string[]> {
    const having = schemes.filter(({ points }) => points.includes(point));
    const [row] = await this.transaction.manager.query<[{ joined: string | null }]>(
      `select string_agg(split_part(q.readings, ',', its.place), ',') as joined
       from verifications v join rig_readings q on q.id = v.reading_id
       join unnest($3::int[], $4::int[]) as its(scheme_id, place) on its.scheme_id = q.scheme_id
       where v.batch_id = $1 and v.round = $2 and v.current`,
      [batchId, round, having.map(({ id }) => id), having.map(({ points }) => points.indexOf(point) + 1)],
    );
    return row.joined?.split(',') ?? [];
  }
}
