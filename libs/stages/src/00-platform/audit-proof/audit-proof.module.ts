import { Module } from '@nestjs/common';
import { AuditAnchors } from './audit-anchors.service.js';
import { AuditKeys } from './audit-keys.js';
import { ChainHeads } from './chain-head.repository.js';

/** What proves the audit from outside of the database: its keys, and anchors of how far it had come. */
@Module({
  providers: [AuditAnchors, AuditKeys, ChainHeads],
  exports: [AuditAnchors, AuditKeys],
})
export class AuditProofModule {}
