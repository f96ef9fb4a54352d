import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { FirstRun } from './first-run.service.js';
import { SessionGuard } from './session.guard.js';
import { Sessions } from './sessions.repository.js';
import { UsersController } from './users.controller.js';
import { Users } from './users.repository.js';
import { UsersService } from './users.service.js';

@Module({
  imports: [AuditModule],
  controllers: [AuthController, UsersController],
  providers: [AuthService, FirstRun, UsersService, Sessions, Users, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [AuthService, FirstRun, Sessions, Users],
})
export class IdentityModule {}
