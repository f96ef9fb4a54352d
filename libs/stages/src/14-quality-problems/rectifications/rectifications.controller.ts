import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { RectificationOrders } from './rectification-orders.service.js';
import { OrderRectification, RectificationView } from './rectifications.dto.js';

@ApiTags('Quality problems')
@Controller('batches')
export class RectificationsController {
  constructor(private readonly orders: RectificationOrders) {}

  @Post(':batchNo/rectification')
  @Allow('rectification.order')
  @ApiCreatedResponse({ type: RectificationView })
  order(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() { dueOn }: OrderRectification,
  ): Promise<RectificationView> {
    return this.orders.order(actor, batchNo, dueOn);
  }
}
