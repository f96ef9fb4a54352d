export { code128, qrCode } from './barcodes.js';
export { CompanyTemplate, type Company } from './company.js';
export { facts, heading, paragraph, signature, spokenDay, table, type Paper } from './paper.js';
export { Printer } from './printer.service.js';
export { PrintsModule } from './prints.module.js';
export { pdfFile } from './send-pdf.js';
