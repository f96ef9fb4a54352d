import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/index.js';
import { CompanyTemplate } from './company.js';
import { Printer } from './printer.service.js';

@Module({ imports: [SettingsModule], providers: [Printer, CompanyTemplate], exports: [Printer, CompanyTemplate] })
export class PrintsModule {}
