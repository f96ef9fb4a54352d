import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { LiveController } from './live.controller.js';
import { LiveHints } from './live-hints.repository.js';

/** Hints of what has changed, for whoever looks at it. */
@Module({ imports: [IdentityModule], controllers: [LiveController], providers: [LiveHints] })
export class LiveModule {}
