import { Module } from '@nestjs/common';
import { ImportKinds } from './import-kinds.js';

/** Where the stages hand in the kinds of files that they take. */
@Module({ providers: [ImportKinds], exports: [ImportKinds] })
export class ImportKindsModule {}
