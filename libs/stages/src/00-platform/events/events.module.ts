import { Module } from '@nestjs/common';
import { Events } from './events.repository.js';

@Module({ providers: [Events], exports: [Events] })
export class EventsModule {}
