export { clock } from './clock.js';
