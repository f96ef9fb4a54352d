import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { HalvesJoining } from './halves-joining.service.js';
import { JoinedHalves, JoinHalves, WaitingHalvesList, WaitingQuery } from './waiting-halves.dto.js';
import { WaitingHalvesReadModel } from './waiting-halves.read-model.js';

@ApiTags('Full verification')
@Controller('batches/:batchNo/waiting-halves')
export class WaitingHalvesController {
  constructor(
    private readonly waiting: WaitingHalvesReadModel,
    private readonly joining: HalvesJoining,
  ) {}

  @Get()
  @Allow('verification.read')
  @ApiOkResponse({ type: WaitingHalvesList })
  list(@Param('batchNo') batchNo: string, @Query() { importId }: WaitingQuery): Promise<WaitingHalvesList> {
    return this.waiting.list(batchNo, importId);
  }

  @Post('join')
  @Allow('verification.correct')
  @ApiCreatedResponse({ type: JoinedHalves })
  join(@Caller() actor: Actor, @Param('batchNo') batchNo: string, @Body() wanted: JoinHalves): Promise<JoinedHalves> {
    return this.joining.join(actor, batchNo, wanted);
  }
}
