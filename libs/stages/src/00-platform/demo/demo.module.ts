import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FilesModule } from '../files/index.js';
import { IdentityModule } from '../identity/index.js';
import { DemoCities } from './demo-cities.repository.js';
import { DemoHistory } from './demo-history.repository.js';
import { DemoChronicle } from './demo-chronicle.service.js';
import { DemoRemovalRepository } from './demo-removal.repository.js';
import { DemoRemoval } from './demo-removal.service.js';
import { DemoController } from './demo.controller.js';

@Module({
  imports: [AuditModule, FilesModule, IdentityModule],
  controllers: [DemoController],
  providers: [DemoChronicle, DemoCities, DemoHistory, DemoRemoval, DemoRemovalRepository],
})
export class DemoModule {}
