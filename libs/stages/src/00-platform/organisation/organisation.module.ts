import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { OrgUnitsController } from './org-units.controller.js';
import { OrgUnits } from './org-units.read-model.js';
import { OrgUnitsRepository } from './org-units.repository.js';
import { OrgUnitsService } from './org-units.service.js';

/** The tree by which everything measured is rolled up. */
@Module({
  imports: [AuditModule],
  controllers: [OrgUnitsController],
  providers: [OrgUnits, OrgUnitsRepository, OrgUnitsService],
  exports: [OrgUnits],
})
export class OrganisationModule {}
