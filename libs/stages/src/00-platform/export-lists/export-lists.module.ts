import { Module } from '@nestjs/common';
import { ExportLists } from './export-lists.js';

/** Where the stages hand in the lists that can be had as a file. */
@Module({ providers: [ExportLists], exports: [ExportLists] })
export class ExportListsModule {}
