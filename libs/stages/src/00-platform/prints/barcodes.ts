import bwipjs from 'bwip-js/node';

/** Code 128 of a number as SVG, drawn to a height in millimetres. */
export function code128(text: string, height: number): string {
  return bwipjs.toSVG({ bcid: 'code128', text, height, paddingwidth: 0 });
}

/** QR code of a text as SVG. */
export function qrCode(text: string): string {
  return bwipjs.toSVG({ bcid: 'qrcode', text });
}
