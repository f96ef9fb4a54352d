export { CheckChart } from './check-chart.service.js';
export { CheckMeasurementsController } from './check-measurements.controller.js';
export { CheckMeasurementsReadModel } from './check-measurements.read-model.js';
export { CheckMeasurementsRepository } from './check-measurements.repository.js';
export { CheckMeasurements } from './check-measurements.service.js';
