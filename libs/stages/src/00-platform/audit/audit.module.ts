import { Module } from '@nestjs/common';
import { AuditChain } from './audit-chain.read-model.js';
import { AuditController } from './audit.controller.js';
import { AuditReadModel } from './audit.read-model.js';
import { Audit } from './audit.repository.js';

@Module({
  controllers: [AuditController],
  providers: [Audit, AuditChain, AuditReadModel],
  exports: [Audit, AuditChain],
})
export class AuditModule {}
