/** What a code means to people and to HTTP; `{name}` in a text is replaced by the parameter of that name. */
export interface Problem {
  status: number;
  zh: string;
  en: string;
}

export type Problems = Record<string, Problem>;
