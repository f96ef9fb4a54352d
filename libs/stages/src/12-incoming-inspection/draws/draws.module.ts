import { Module } from '@nestjs/common';
import { DrawsController } from './draws.controller.js';
import { DrawsReadModel } from './draws.read-model.js';
import { DrawsRepository } from './draws.repository.js';
import { Draws } from './draws.service.js';

@Module({
  controllers: [DrawsController],
  providers: [DrawsRepository, DrawsReadModel, Draws],
  exports: [Draws],
})
export class DrawsModule {}
