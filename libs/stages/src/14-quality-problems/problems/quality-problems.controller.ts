import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, type Page } from '#libs/http';
import { ProblemPage, ProblemQuery, ProblemView } from './quality-problems.dto.js';
import { QualityProblemsReadModel } from './quality-problems.read-model.js';

@ApiTags('Quality problems')
@Controller('quality-problems')
export class QualityProblemsController {
  constructor(private readonly problems: QualityProblemsReadModel) {}

  @Get()
  @Allow('quality-problems.read')
  @ApiOkResponse({ type: ProblemPage })
  list(@Query() query: ProblemQuery): Promise<Page<ProblemView>> {
    return this.problems.page(query);
  }

  @Get(':no')
  @Allow('quality-problems.read')
  @ApiOkResponse({ type: ProblemView })
  one(@Param('no') no: string): Promise<ProblemView> {
    return this.problems.one(no);
  }
}
