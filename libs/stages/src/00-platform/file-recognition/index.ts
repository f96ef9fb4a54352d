export { KindLayout, layoutOf } from './kind-layout.js';
export { FileRecognitionModule } from './file-recognition.module.js';
export { ProfilesController } from './profiles.controller.js';
export { FileRecognition, type Recognition } from './recognise-file.service.js';
