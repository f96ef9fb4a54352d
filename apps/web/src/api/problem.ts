/** One of the faults of a refused request. */
export interface ProblemFault {
  pointer: string;
  message: string;
}

/** What the server answered instead of what was wanted: `application/problem+json`, already in the reader's language. */
export class Problem extends Error {
  /** Of an update that came too late: what is there now, and what was wanted. */
  versions: { current: unknown; wanted: unknown } | null = null;

  constructor(
    readonly code: string,
    readonly status: number,
    title: string,
    readonly requestId: string | null,
    readonly faults: readonly ProblemFault[],
  ) {
    super(title);
  }
}

interface ProblemBody {
  code?: string;
  title?: string;
  requestId?: string | null;
  errors?: ProblemFault[];
  current?: unknown;
  wanted?: unknown;
}

/** A proxy in between may answer something else than JSON: then the status is all there is. */
export async function problemOf(response: Response, body: unknown): Promise<Problem> {
  const text = typeof body === 'object' && body !== null ? body : await parsed(response);
  const told = text as ProblemBody;
  const { code = 'unexpected', title = `HTTP ${response.status}`, errors = [] } = told;
  const requestId = told.requestId ?? response.headers.get('x-request-id');
  const problem = new Problem(code, response.status, title, requestId, errors);
  if (told.current !== undefined) problem.versions = { current: told.current, wanted: told.wanted };
  return problem;
}

async function parsed(response: Response): Promise<object> {
  if (response.bodyUsed) return {};
  try {
    return (await response.json()) as object;
  } catch {
    return {};
  }
}
