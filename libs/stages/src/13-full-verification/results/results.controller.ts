import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { ResultsAnswer, VerificationResults } from './results.dto.js';
import { resultsOf } from './results-of.js';
import { ResultsService } from './results.service.js';

@ApiTags('Full verification')
@Controller('verification-results')
export class ResultsController {
  constructor(private readonly results: ResultsService) {}

  @Post()
  @Allow('verification.record')
  @ApiBody({ type: VerificationResults })
  @ApiCreatedResponse({ type: ResultsAnswer })
  record(@Caller() actor: Actor, @Body() body: unknown): Promise<ResultsAnswer> {
    return this.results.record(actor, resultsOf(body));
  }
}
