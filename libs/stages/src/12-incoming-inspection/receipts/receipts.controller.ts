import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { ReceiptView, ReceiveGoods } from './receipts.dto.js';
import { ReceiptsReadModel } from './receipts.read-model.js';
import { StoreReceipts } from './receipts.service.js';

@ApiTags('Incoming inspection')
@Controller('batches/:batchNo/store-receipt')
export class ReceiptsController {
  constructor(
    private readonly receipts: StoreReceipts,
    private readonly views: ReceiptsReadModel,
  ) {}

  @Get()
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: ReceiptView })
  view(@Param('batchNo') batchNo: string): Promise<ReceiptView> {
    return this.views.view(batchNo);
  }

  @Post()
  @Allow('incoming-inspection.receive')
  @ApiCreatedResponse({ type: ReceiptView })
  receive(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() wanted: ReceiveGoods,
  ): Promise<ReceiptView> {
    return this.receipts.receive(actor, batchNo, wanted);
  }
}
