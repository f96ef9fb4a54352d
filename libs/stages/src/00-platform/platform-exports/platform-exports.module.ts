import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule, AuditReadModel } from '../audit/index.js';
import { ExportLists, ExportListsModule } from '../export-lists/index.js';
import { ImportsModule, ImportsReadModel } from '../imports/index.js';
import { JobsModule, JobsReadModel } from '../jobs/index.js';
import { auditExport } from './audit.export.js';
import { importsExport } from './imports.export.js';
import { jobsExport } from './jobs.export.js';

/** The lists of the platform as files. */
@Module({ imports: [AuditModule, ExportListsModule, ImportsModule, JobsModule] })
export class PlatformExportsModule implements OnModuleInit {
  constructor(
    private readonly lists: ExportLists,
    private readonly jobs: JobsReadModel,
    private readonly imports: ImportsReadModel,
    private readonly audit: AuditReadModel,
  ) {}

  onModuleInit(): void {
    this.lists.register(jobsExport(this.jobs));
    this.lists.register(importsExport(this.imports));
    this.lists.register(auditExport(this.audit));
  }
}
