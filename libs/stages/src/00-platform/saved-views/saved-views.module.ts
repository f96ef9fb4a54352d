import { Module } from '@nestjs/common';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViewsRepository } from './saved-views.repository.js';
import { SavedViewsService } from './saved-views.service.js';

/** Lists as people want to find them again, for themselves or for all. */
@Module({ controllers: [SavedViewsController], providers: [SavedViewsRepository, SavedViewsService] })
export class SavedViewsModule {}
