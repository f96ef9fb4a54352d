import { makeZip, type ZipPart } from './make-zip.js';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
  /** The XML of each sheet between its root tags, or all of it when it begins with `<?` or `<!`. */
  sheets: readonly (string | { name: string; state?: string; xml: string })[];
  styles?: string;
  sharedStrings?: string;
  date1904?: boolean;
  others?: readonly ZipPart[];
}

/** The parts of a workbook, written by hand so that each can be wrong. */
export function workbookParts({ sheets, styles, sharedStrings, date1904, others = [] }: WorkbookParts): ZipPart[] {
  const listed = sheets.map((sheet, at) =>
    typeof sheet === 'string' ? { name: `Sheet${at + 1}`, xml: sheet } : sheet,
  );
  const tabs = listed.map(
    (sheet, at) =>
      `<sheet name="${sheet.name}" sheetId="${at + 1}" r:id="r${at + 1}"${'state' in sheet ? ` state="${sheet.state}"` : ''}/>`,
  );
  const links = listed.map(
    (_, at) => `<Relationship Id="r${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const days = date1904 === true ? '<workbookPr date1904="1"/>' : '';
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relations}">${days}<sheets>${tabs.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${links.join('')}</Relationships>` },
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: styles }]),
    ...(sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: sharedStrings }]),
    ...listed.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: /^<[?!]/.test(xml) ? xml : `<worksheet>${xml}</worksheet>`,
    })),
    ...others,
  ];
}

export const makeWorkbook = (parts: WorkbookParts): Buffer => makeZip(workbookParts(parts));
