import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import { PasswordResets } from './password-resets.service.js';

/** New passwords that take two administrators. */
@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [PasswordResetsController],
  providers: [PasswordResets, PasswordResetsRepository],
})
export class PasswordResetsModule {}
