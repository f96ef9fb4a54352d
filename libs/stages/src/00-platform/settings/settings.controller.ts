import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, tagged, type Actor, type Page } from '#libs/http';
import { PastAnswer, PastQuery, PutSetting, SettingList, SettingWithHistory } from './settings.dto.js';
import { SettingsService, type SettingNow, type SettingStory } from './settings.service.js';

@ApiTags('Settings')
@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Allow('settings.read')
  @ApiOkResponse({ type: SettingList })
  async list(@Caller() { language }: Actor): Promise<Page<SettingNow>> {
    return { items: await this.settings.list(language), nextCursor: null };
  }

  @Get(':key')
  @Allow('settings.read')
  @ApiOkResponse({ type: SettingWithHistory })
  async one(
    @Param('key') key: string,
    @Caller() { language }: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SettingStory> {
    return tagged(await this.settings.one(key, language), response);
  }

  /** What a value from a day of the past on would touch, before it is set. */
  @Get(':key/past')
  @Allow('settings.read')
  @ApiOkResponse({ type: PastAnswer })
  async past(@Param('key') key: string, @Query() { from }: PastQuery): Promise<PastAnswer> {
    return { past: await this.settings.past(key, from) };
  }

  @Put(':key')
  @Allow('settings.write', 'security-policy.write')
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the setting as it was read' })
  @ApiOkResponse({ type: SettingWithHistory })
  async put(
    @Param('key') key: string,
    @Body() wanted: PutSetting,
    @IfMatch() ifMatch: string,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SettingStory> {
    return tagged(await this.settings.put(actor, key, wanted, ifMatch), response);
  }
}
