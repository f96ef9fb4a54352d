import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '#libs/http';
import { ErrorsQuery, ErrorsView } from './errors.dto.js';
import { ErrorsReadModel } from './errors.read-model.js';

@ApiTags('Full verification')
@Controller('batches/:batchNo/full-verification/errors')
export class ErrorsController {
  constructor(private readonly errors: ErrorsReadModel) {}

  /** The distribution of the basic errors at one test point. */
  @Get()
  @Allow('verification.read')
  @ApiOkResponse({ type: ErrorsView })
  view(@Param('batchNo') batchNo: string, @Query() query: ErrorsQuery): Promise<ErrorsView> {
    return this.errors.view(batchNo, query);
  }
}
