export { DemoModule } from './demo.module.js';
export { DemoCities } from './demo-cities.repository.js';
export { DemoChronicle } from './demo-chronicle.service.js';
export { DemoRemoval } from './demo-removal.service.js';
