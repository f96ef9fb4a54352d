export { ProblemReportsController } from './problem-reports.controller.js';
export { ProblemReports } from './problem-reports.service.js';
