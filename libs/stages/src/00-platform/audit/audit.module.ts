import { Module } from '@nestjs/common';
import { AuditProofModule } from '../audit-proof/index.js';
import { AuditChain } from './audit-chain.read-model.js';
import { AuditController } from './audit.controller.js';
import { AuditReadModel } from './audit.read-model.js';
import { AuditVerifications } from './audit-verifications.service.js';
import { Audit } from './audit.repository.js';

@Module({
  imports: [AuditProofModule],
  controllers: [AuditController],
  providers: [Audit, AuditChain, AuditReadModel, AuditVerifications],
  exports: [Audit, AuditChain, AuditReadModel, AuditVerifications],
})
export class AuditModule {}
