import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Caller, IfMatch, SignedIn, tagged, type Actor } from '#libs/http';
import { PreferenceKey, PreferenceView, PutPreference } from './preferences.dto.js';
import { PreferencesRepository } from './preferences.repository.js';

@ApiTags('Own account')
@Controller('preferences')
export class PreferencesController {
  constructor(private readonly preferences: PreferencesRepository) {}

  @Get(':key')
  @SignedIn()
  @ApiOkResponse({ type: PreferenceView })
  async one(
    @Caller() { userId }: Actor,
    @Param() { key }: PreferenceKey,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PreferenceView> {
    return tagged(await this.preferences.one(userId, key), response);
  }

  @Put(':key')
  @SignedIn()
  @ApiOkResponse({ type: PreferenceView })
  async put(
    @Caller() { userId }: Actor,
    @Param() { key }: PreferenceKey,
    @Body() { value }: PutPreference,
    @IfMatch() ifMatch: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PreferenceView> {
    return tagged(await this.preferences.put(userId, { key, value }, ifMatch), response);
  }
}
