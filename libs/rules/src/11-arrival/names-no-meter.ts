import { plainText, saysNothing } from '../00-platform/index.js';

const NUMBER = /^\d{22}$/;
/** So many digits are a number, however it is damaged. */
const DIGITS_OF_NUMBER = 10;
const SCIENTIFIC = /\de[+-]?\d/i;
const HAN = /\p{Script=Han}/u;
const TOTAL = /^(?:合计|总计|小计|共计|总数|汇总|本页|本批|以下空白|统计|TOTAL|SUBTOTAL|SUM)/i;
const SIGNED =
  /^(?:制表|打印|导出|审核|复核|校核|校验|批准|检定|核验|检测|试验|主管|签字|签名|签章|盖章|备注|说明|注|日期|单位|第?\d+页)\S{0,6}\s*:/;

/**
 * Whether a row names no meter where its asset number 资产编号 should stand: `footer` of a total or a line of signatures, `unnamed` of one
 * with nothing there, or only words, as a header repeated has. Null when there is a number, be it damaged.
 */
export function namesNoMeter(raw: string, cells: () => readonly string[]): 'footer' | 'unnamed' | null {
  if (NUMBER.test(raw)) return null;
  const text = plainText(raw);
  const digits = text.replace(/\D/g, '').length;
  if (digits >= DIGITS_OF_NUMBER || SCIENTIFIC.test(text)) return null;
  const isFooter = cells().some((cell) => {
    const said = plainText(cell);
    return TOTAL.test(said) || SIGNED.test(said);
  });
  if (isFooter) return 'footer';
  return digits === 0 || HAN.test(text) || saysNothing(text) ? 'unnamed' : null;
}
