import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Caller,
  ListField,
  ObjectField,
  TextField,
  TextListField,
  WholeNumberField,
  type Actor,
  RowIdPipe,
} from '#libs/http';
import { KindLayout } from './kind-layout.js';
import type { Profile } from './profiles.read-model.js';
import { ProfilesService } from './profiles.service.js';
import { readMapping } from './read-mapping.js';

class ChangeProfile {
  @TextField({ max: 80, example: '三号台单相' }) name: string;
  @ObjectField({
    description: 'what each title means: a column of the kind, a test point, or nothing (empty)',
    example: { 条码: 'BAR_CODE', 误差1: 'Ib/1.0/all', 备注: '' },
  })
  columns: object;
  @ObjectField({ optional: true, description: 'the same in every row', example: { DETECT_EQUIP_NO: '3' } })
  constants?: object;
  @ObjectField({
    optional: true,
    description: 'by title: what is meant by what stands in its cells',
    example: { 台体: { '3号台': '3' }, 结论: { 好: '合格' } },
  })
  values?: object;
}

class SaveProfile extends ChangeProfile {
  @TextField({ max: 40, example: 'verification-wide' }) kind: string;
  @TextListField({
    min: 1,
    max: 500,
    description: 'the header of such files, as `recognised.header` of an import gives it',
  })
  header: string[];
}

class ProfileView {
  @WholeNumberField() id: number;
  @TextField() kind: string;
  @TextField() name: string;
  @TextField() fingerprint: string;
  @ObjectField() mapping: object;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
}

class ProfileList {
  @ListField(() => ProfileView) items: ProfileView[];
}

class KindList {
  @ListField(() => KindLayout) items: KindLayout[];
}

@ApiTags('Imports')
@Controller('imports/profiles')
export class ProfilesController {
  constructor(private readonly profiles: ProfilesService) {}

  @Get()
  @Allow('imports.read')
  @ApiOkResponse({ type: ProfileList })
  async list(): Promise<{ items: Profile[] }> {
    return { items: await this.profiles.list() };
  }

  /** What columns each kind of file has. */
  @Get('kinds')
  @Allow('imports.read')
  @ApiOkResponse({ type: KindList })
  kinds(): KindList {
    return { items: this.profiles.kindLayouts };
  }

  @Post()
  @Allow('imports.arrival', 'imports.results')
  @ApiCreatedResponse({ type: ProfileView })
  save(@Caller() actor: Actor, @Body() { kind, name, header, ...mapping }: SaveProfile): Promise<Profile> {
    return this.profiles.save(actor, { kind, name, header, mapping: readMapping(mapping) });
  }

  @Put(':id')
  @Allow('imports.arrival', 'imports.results')
  @ApiOkResponse({ type: ProfileView })
  change(
    @Caller() actor: Actor,
    @Param('id', RowIdPipe) id: number,
    @Body() { name, ...mapping }: ChangeProfile,
  ): Promise<Profile> {
    return this.profiles.change(actor, id, { name, mapping: readMapping(mapping) });
  }

  @Delete(':id')
  @Allow('imports.arrival', 'imports.results')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Caller() actor: Actor, @Param('id', RowIdPipe) id: number): Promise<void> {
    return this.profiles.remove(actor, id);
  }
}
