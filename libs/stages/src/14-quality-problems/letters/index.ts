export { LettersController } from './letters.controller.js';
export { LettersReadModel } from './letters.read-model.js';
export { Letters } from './letters.service.js';
export { ReturnLettersReadModel } from './return-letters.read-model.js';
