import { Module } from '@nestjs/common';
import { IndicatorsModule } from '#stages/40-indicators';
import { ScopeCountsService } from './scope-counts.service.js';
import { WorkReadModel } from './work.read-model.js';

/** What every scorecard is made of. */
@Module({
  imports: [IndicatorsModule],
  providers: [ScopeCountsService, WorkReadModel],
  exports: [ScopeCountsService, WorkReadModel],
})
export class FiguresModule {}
