/** One field that breaks a rule: where, which rule, what was received and what is expected. */
export interface FieldFault {
  pointer: string;
  code: string;
  params?: Record<string, unknown>;
  received?: unknown;
  expected?: unknown;
}

/** A request that the rules refuse. The code is the contract; the text for people is made at the edge, in their language. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly errors?: FieldFault[];

  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
    errors?: FieldFault[],
  ) {
    super(code);
    if (errors) this.errors = errors;
  }
}
