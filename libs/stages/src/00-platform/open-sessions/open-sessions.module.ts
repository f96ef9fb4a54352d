import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { OpenSessionsController } from './open-sessions.controller.js';
import { OpenSessions } from './open-sessions.read-model.js';
import { OpenSessionsService } from './open-sessions.service.js';

/** Who is signed in where, and how to end it. */
@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [OpenSessionsController],
  providers: [OpenSessions, OpenSessionsService],
})
export class OpenSessionsModule {}
