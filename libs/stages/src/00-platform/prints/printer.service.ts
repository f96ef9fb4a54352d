import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { projectRoot } from '#libs/config';
import type { Company } from './company.js';
import { paperContent, type Paper } from './paper.js';

const font = join(projectRoot(), 'libs/stages/src/00-platform/prints/fonts/NotoSansSC-Regular.ttf');
const margins: [number, number, number, number] = [54, 48, 54, 56];

const styles = {
  logo: { fontSize: 15, color: '#0b7a75' },
  company: { fontSize: 11, margin: [0, 4, 0, 0] as [number, number, number, number] },
  title: { fontSize: 20, alignment: 'center' as const, margin: [0, 18, 0, 10] as [number, number, number, number] },
  heading: { fontSize: 12.5, color: '#0b7a75', margin: [0, 10, 0, 4] as [number, number, number, number] },
  paragraph: { lineHeight: 1.5, margin: [0, 0, 0, 6] as [number, number, number, number] },
  label: { color: '#595959', fillColor: '#f0f5f5' },
  small: { fontSize: 9, color: '#595959' },
};

/** Papers as PDF, with the Chinese font within: the same on every machine. */
@Injectable()
export class Printer {
  private loaded: ReturnType<typeof loadPress> | undefined;

  /** One PDF of as many papers as there are; each begins a page and counts its own. */
  papers(company: Company, papers: readonly Paper[]): Promise<Buffer> {
    const title = papers.map((paper) => `${paper.title} ${paper.number}`).join('; ');
    const content = papers.map((paper) => section(company, paper));
    return this.pages({ info: { title: title.slice(0, 200) }, pageMargins: margins, content });
  }

  /** Anything that has no head, e.g. a sheet of labels. */
  async pages(definition: TDocumentDefinitions): Promise<Buffer> {
    const press = await (this.loaded ??= loadPress());
    const common = { pageSize: 'A4' as const, defaultStyle: { font: 'NotoSansSC', fontSize: 10.5 }, styles };
    return press.createPdf({ ...common, ...definition }).getBuffer();
  }
}

/** What sets pages takes more memory than all of the product's own code: only once something is printed. */
async function loadPress(): Promise<typeof import('pdfmake')> {
  const { default: press } = await import('pdfmake');
  press.setFonts({ NotoSansSC: { normal: font, bold: font, italics: font, bolditalics: font } });
  press.setUrlAccessPolicy(() => false);
  press.setLocalAccessPolicy((path: string) => path === font);
  press.setTableLayouts({ paper: { hLineColor: () => '#bfc9c9', vLineColor: () => '#bfc9c9' } });
  return press;
}

/** Headers are made of all pages before the first footer is: they see where a paper begins and ends, its footers tell. */
function section(company: Company, paper: Paper): ContentSection {
  let [first, last] = [Infinity, 0];
  return {
    section: paperContent(company, paper),
    header: (page) => {
      [first, last] = [Math.min(first, page), Math.max(last, page)];
      return null;
    },
    footer: (page) => pageNumber(page - first + 1, last - first + 1),
  };
}

const pageNumber = (page: number, pages: number): Content => ({
  text: `第 ${page} 页 共 ${pages} 页`,
  alignment: 'center',
  style: 'small',
  margin: [0, 22, 0, 0],
});
