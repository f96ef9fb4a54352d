export { code128, qrCode } from './barcodes.js';
export {
  batchFacts,
  faultTable,
  meterColumns,
  printedFault,
  printedPercent,
  type PrintedBatch,
} from './batch-parts.js';
export { CompanyTemplate, type Company } from './company.js';
export { facts, heading, paragraph, signature, signatures, spokenDay, table, type Paper } from './paper.js';
export { Printer } from './printer.service.js';
export { PrintsModule } from './prints.module.js';
export { pdfFile } from './send-pdf.js';
