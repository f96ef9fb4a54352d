export { Escalations } from './escalations.service.js';
export { LateRectifications } from './late-rectifications.service.js';
