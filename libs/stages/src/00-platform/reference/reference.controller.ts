import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, PageQuery, type Actor, type Page } from '#libs/http';
import { FAULT_TREE, REGULATIONS, isFaultKind } from '#rules/13-full-verification';
import { FaultKindList, FaultKindView, RegulationList, RegulationView, StaffPage } from './reference.dto.js';
import { ReferenceReadModel, type StaffMember } from './reference.read-model.js';

/** What other screens choose from and only the rules or the accounts change. */
@ApiTags('Reference')
@Controller()
export class ReferenceController {
  constructor(private readonly readModel: ReferenceReadModel) {}

  @Get('staff')
  @Allow('staff.read')
  @ApiOkResponse({ type: StaffPage })
  staff(@Query() query: PageQuery): Promise<Page<StaffMember>> {
    return this.readModel.staff(query);
  }

  @Get('fault-kinds')
  @Allow('reference.read')
  @ApiOkResponse({ type: FaultKindList })
  faultKinds(@Caller() { language }: Actor): Page<Pick<FaultKindView, keyof FaultKindView>> {
    const items = FAULT_TREE.map((node) => {
      const { code, parent, level } = node;
      return { code, parent, level, counted: isFaultKind(code), name: node[language] };
    });
    return { items, nextCursor: null };
  }

  @Get('regulations')
  @Allow('reference.read')
  @ApiOkResponse({ type: RegulationList })
  regulations(): Page<Pick<RegulationView, keyof RegulationView>> {
    const items = Object.values(REGULATIONS).map(({ code, provisional, effectiveFrom, steps }) => {
      return { code, provisional, effectiveFrom, accuracyClasses: Object.keys(steps) };
    });
    return { items, nextCursor: null };
  }
}
