import { Module } from '@nestjs/common';
import { SettingsModule } from '#stages/00-platform/settings';
import { Scopes } from './scopes.read-model.js';
import { Targets } from './targets.read-model.js';

/** What every reader of cells asks: whose they are, and what was aimed at. */
@Module({ imports: [SettingsModule], providers: [Scopes, Targets], exports: [Scopes, Targets] })
export class CellsModule {}
