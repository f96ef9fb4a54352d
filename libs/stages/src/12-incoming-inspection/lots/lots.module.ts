import { Module } from '@nestjs/common';
import { Lots } from './lots.repository.js';

@Module({ providers: [Lots], exports: [Lots] })
export class LotsModule {}
