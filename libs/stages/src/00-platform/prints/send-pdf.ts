import { StreamableFile } from '@nestjs/common';

/** A PDF that the browser shows; its name is what it is saved as. */
export function pdfFile(content: Buffer, name: string): StreamableFile {
  return new StreamableFile(content, {
    type: 'application/pdf',
    length: content.length,
    disposition: `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
