import { DomainError } from '#libs/rules';

/** A list of conditions whose parameters are numbered as they come; what was not asked for leaves no trace in the statement. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly texts: string[] = [];

  /** `?` stands for the parameter; without one there is no condition. */
  add(text: string, parameter: unknown): this {
    if (parameter === undefined || parameter === null) return this;
    this.parameters.push(parameter);
    this.texts.push(text.replaceAll('?', `$${this.parameters.length}`));
    return this;
  }

  /** A condition without a parameter of its own. */
  that(text: string): this {
    this.texts.push(text);
    return this;
  }

  /** The place of a parameter that stands elsewhere in the statement. */
  parameter(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /** Beyond the last row of the page before, whose sort key is given; nothing of the first page. */
  after(row: string, key: readonly unknown[] | null, direction: 'asc' | 'desc'): this {
    if (!key) return this;
    if (key.length !== row.split(',').length) throw new DomainError('malformed', { field: 'cursor' });
    const places = key.map((part) => {
      this.parameters.push(part);
      return `$${this.parameters.length}`;
    });
    this.texts.push(`(${row}) ${direction === 'asc' ? '>' : '<'} (${places.join(', ')})`);
    return this;
  }

  get where(): string {
    return this.texts.length > 0 ? `where ${this.texts.join(' and ')}` : '';
  }
}
