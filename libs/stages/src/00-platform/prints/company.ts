import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { Settings } from '../settings/index.js';

/** What stands on every paper of the company: the setting `prints.company`. */
export interface Company {
  name: string;
  department: string;
  address: string;
  phone: string;
  /** Beside the name where others have a picture. */
  logoText: string;
  /** In the place of the seal, e.g. 盖章. */
  sealText: string;
}

@Injectable()
export class CompanyTemplate {
  constructor(private readonly settings: Settings) {}

  today(manager: EntityManager): Promise<Company> {
    return this.settings.value<Company>(manager, 'prints.company', clock.today());
  }
}
