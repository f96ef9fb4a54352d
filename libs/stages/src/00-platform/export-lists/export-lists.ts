import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/rules';
import type { ExportList } from './export-list.js';

/** The lists that can be had as a file; each stage adds its own when it is built. */
@Injectable()
export class ExportLists {
  private readonly lists = new Map<string, ExportList>();

  register<Row, Query extends object>(list: ExportList<Row, Query>): void {
    this.lists.set(list.name, list as unknown as ExportList);
  }

  /** @throws DomainError `export-list-unknown` */
  get(name: string): ExportList {
    const list = this.lists.get(name);
    if (!list) throw new DomainError('export-list-unknown', { list: name, lists: [...this.lists.keys()].join(', ') });
    return list;
  }
}
