import { code128, drawingSVG, qrcode } from 'bwip-js/browser';

const asAddress = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** Code 128 and QR code of an asset number as addresses of SVG pictures: sharp at any size, on paper too. */
export function drawCodes(text: string): { bars: string; square: string } {
  return {
    bars: asAddress(code128({ bcid: 'code128', text, height: 10 }, drawingSVG())),
    square: asAddress(qrcode({ bcid: 'qrcode', text }, drawingSVG())),
  };
}
