import { Module } from '@nestjs/common';
import { RigErrorsModule } from '../rig-errors/index.js';
import { CellsRepository } from './cells.repository.js';
import { Computation } from './computation.service.js';
import { IndicatorJobsRepository } from './indicator-jobs.repository.js';
import { Recompute } from './recompute.service.js';
import { RecountRepository } from './recount.repository.js';
import { TalliesRepository } from './tallies.repository.js';

/** Makes the cells of the facts, and proves them. */
@Module({
  imports: [RigErrorsModule],
  providers: [Computation, Recompute, CellsRepository, TalliesRepository, RecountRepository, IndicatorJobsRepository],
  exports: [Computation, Recompute],
})
export class ComputationModule {}
