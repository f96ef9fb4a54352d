export { DictionaryController } from './dictionary.controller.js';
export { DictionaryService } from './dictionary.service.js';
