export { ApiClient } from './api-client.js';
export {
  Allow,
  Caller,
  Public,
  SignedIn,
  allowedAction,
  publicRoute,
  type Actor,
  type SignedInRequest,
} from './actor.js';
export * from './fields.js';
export { IfMatch, checkIfMatch, etagOf, tagged } from './if-match.js';
export { languageOf, type Language } from './language.js';
export { PageQuery, decodeCursor, encodeCursor, pageSize, toPage, type Page } from './page.js';
export { ProblemFilter } from './problem.filter.js';
export { describe, problemOf, problems } from './problems/index.js';
export { RowIdPipe } from './row-id.pipe.js';
export { validationPipe } from './validation.pipe.js';
export { JsonLogger } from './logger.js';
