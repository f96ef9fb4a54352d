import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor, type Page } from '#libs/http';
import { AttachedFileList, AttachFile, type LinkedFile } from '#stages/00-platform/attachments';
import { GateFiles } from './gate-files.service.js';

@ApiTags('Incoming inspection')
@Controller()
export class GateFilesController {
  constructor(private readonly files: GateFiles) {}

  @Get('batches/:batchNo/component-comparison/attachments')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: AttachedFileList })
  ofComparison(@Param('batchNo') batchNo: string): Promise<Page<LinkedFile>> {
    return this.files.of('component-comparison', batchNo);
  }

  @Post('batches/:batchNo/component-comparison/attachments')
  @Allow('incoming-inspection.compare')
  @ApiCreatedResponse({ type: AttachedFileList })
  attachToComparison(
    @Param('batchNo') batchNo: string,
    @Body() file: AttachFile,
    @Caller() actor: Actor,
  ): Promise<Page<LinkedFile>> {
    return this.files.attachToBatch(actor, 'component-comparison', batchNo, file);
  }

  @Get('batches/:batchNo/emc-test/attachments')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: AttachedFileList })
  ofEmcTest(@Param('batchNo') batchNo: string): Promise<Page<LinkedFile>> {
    return this.files.of('emc-test', batchNo);
  }

  @Post('batches/:batchNo/emc-test/attachments')
  @Allow('incoming-inspection.emc')
  @ApiCreatedResponse({ type: AttachedFileList })
  attachToEmcTest(
    @Param('batchNo') batchNo: string,
    @Body() file: AttachFile,
    @Caller() actor: Actor,
  ): Promise<Page<LinkedFile>> {
    return this.files.attachToBatch(actor, 'emc-test', batchNo, file);
  }

  @Get('sealed-samples/:id/attachments')
  @Allow('reference.read')
  @ApiOkResponse({ type: AttachedFileList })
  ofSealedSample(@Param('id') id: string): Promise<Page<LinkedFile>> {
    return this.files.of('sealed-sample', id);
  }

  @Post('sealed-samples/:id/attachments')
  @Allow('sealed-samples.write')
  @ApiCreatedResponse({ type: AttachedFileList })
  attachToSealedSample(
    @Param('id') id: string,
    @Body() file: AttachFile,
    @Caller() actor: Actor,
  ): Promise<Page<LinkedFile>> {
    return this.files.attachToSealedSample(actor, id, file);
  }
}
