import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, type Actor, type Page } from '#libs/http';
import { JobPage, JobQuery, JobView } from './jobs.dto.js';
import { JobsReadModel, type JobStatus } from './jobs.read-model.js';
import { JobsService } from './jobs.service.js';

@ApiTags('Jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly service: JobsService,
    private readonly readModel: JobsReadModel,
  ) {}

  @Get()
  @Allow('jobs.read')
  @ApiOkResponse({ type: JobPage })
  list(@Query() query: JobQuery, @Caller() actor: Actor): Promise<Page<JobStatus>> {
    return this.readModel.page(query, actor);
  }

  @Get(':id')
  @Allow('jobs.read')
  @ApiOkResponse({ type: JobView })
  one(@Param('id') id: string, @Caller() { language }: Actor): Promise<JobStatus> {
    return this.readModel.one(id, language);
  }

  @Post(':id/retry')
  @Allow('jobs.retry')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: JobView })
  async retry(
    @Param('id') id: string,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JobStatus> {
    const job = await this.service.retry(actor, id);
    response.setHeader('Location', `/api/v1/jobs/${job.id}`);
    return job;
  }
}
