import { Module } from '@nestjs/common';
import { StoredFiles } from './files.repository.js';
import { Files } from './files.service.js';

@Module({ providers: [Files, StoredFiles], exports: [Files] })
export class FilesModule {}
