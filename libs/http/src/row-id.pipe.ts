import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/rules';

/** A number of a row in a path; one that no column could hold is malformed, not a fault of the database. */
@Injectable()
export class RowIdPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^\d{1,9}$/.test(value)) throw new DomainError('malformed', { field: 'id' });
    return Number(value);
  }
}
