/** What breaks a rule: a code of the problems and its parameters. */
export interface Fault {
  code: string;
  params: Record<string, unknown>;
}
