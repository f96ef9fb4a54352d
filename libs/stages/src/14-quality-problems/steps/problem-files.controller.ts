import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor, type Page } from '#libs/http';
import { AttachedFileList, Attachments, AttachFile, type LinkedFile } from '#stages/00-platform/attachments';
import { ProblemSteps } from './problem-steps.service.js';

@ApiTags('Quality problems')
@Controller('quality-problems/:no/attachments')
export class ProblemFilesController {
  constructor(
    private readonly steps: ProblemSteps,
    private readonly attachments: Attachments,
  ) {}

  @Get()
  @Allow('quality-problems.read')
  @ApiOkResponse({ type: AttachedFileList })
  async list(@Param('no') no: string): Promise<Page<LinkedFile>> {
    return { items: await this.attachments.of('quality-problem', no), nextCursor: null };
  }

  @Post()
  @Allow('quality-problems.raise')
  @ApiCreatedResponse({ type: AttachedFileList })
  async attach(@Param('no') no: string, @Body() file: AttachFile, @Caller() actor: Actor): Promise<Page<LinkedFile>> {
    await this.steps.take(actor, { no, step: 'attach' }, async (manager) => {
      await this.attachments.link(manager, actor, { objectType: 'quality-problem', objectId: no, ...file });
      return { details: file };
    });
    return this.list(no);
  }
}
