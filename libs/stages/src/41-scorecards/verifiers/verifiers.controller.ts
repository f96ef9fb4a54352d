import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { PeriodQuery } from '../figures/index.js';
import { VerifierCards } from './verifier-cards.service.js';
import { CommentOwnCard, VerifierScorecardDetail, VerifierScorecardList } from './verifiers.dto.js';

@ApiTags('Scorecards')
@Controller('scorecards/verifiers')
export class VerifierScorecardsController {
  constructor(private readonly cards: VerifierCards) {}

  @Get()
  @Allow('scorecards.read')
  @ApiOkResponse({ type: VerifierScorecardList })
  async list(@Query() { period }: PeriodQuery): Promise<VerifierScorecardList> {
    return { items: await this.cards.list(period), nextCursor: null };
  }

  /** One's own card: seen first, and open for a comment until it counts. */
  @Get('me')
  @Allow('scorecards.comment')
  @ApiOkResponse({ type: VerifierScorecardDetail })
  own(@Caller() actor: Actor, @Query() { period }: PeriodQuery): Promise<VerifierScorecardDetail> {
    return this.cards.ownCard(actor, period);
  }

  @Put('me/comment')
  @Allow('scorecards.comment')
  @ApiOkResponse({ type: VerifierScorecardDetail })
  comment(@Caller() actor: Actor, @Body() { period, text }: CommentOwnCard): Promise<VerifierScorecardDetail> {
    return this.cards.comment(actor, period, text);
  }

  @Get(':code')
  @Allow('scorecards.read')
  @ApiOkResponse({ type: VerifierScorecardDetail })
  one(
    @Param('code') code: string,
    @Caller() actor: Actor,
    @Query() { period }: PeriodQuery,
  ): Promise<VerifierScorecardDetail> {
    return this.cards.one(actor, code, period);
  }
}
