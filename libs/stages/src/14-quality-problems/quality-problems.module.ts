import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { EventsModule } from '#stages/00-platform/events';
import { SettingsModule } from '#stages/00-platform/settings';
import { ArrivalModule } from '#stages/11-arrival';
import { QualityProblemsController } from './problems/quality-problems.controller.js';
import { QualityProblemsReadModel } from './problems/quality-problems.read-model.js';
import { QualityProblemsRepository } from './problems/quality-problems.repository.js';
import { QualityProblems } from './problems/quality-problems.service.js';
import { LateRectifications } from './rectifications/late-rectifications.service.js';
import { RectificationOrders } from './rectifications/rectification-orders.service.js';
import { RectificationsController } from './rectifications/rectifications.controller.js';
import { RectificationsRepository } from './rectifications/rectifications.repository.js';
import { Rectifications } from './rectifications/rectifications.service.js';
import { Returns } from './rectifications/returns.service.js';

@Module({
  imports: [AuditModule, EventsModule, SettingsModule, ArrivalModule],
  controllers: [QualityProblemsController, RectificationsController],
  providers: [
    ...[QualityProblemsReadModel, QualityProblemsRepository, QualityProblems],
    ...[RectificationsRepository, Rectifications, RectificationOrders, Returns, LateRectifications],
  ],
  exports: [Rectifications, LateRectifications],
})
export class QualityProblemsModule {}
