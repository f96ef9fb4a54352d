import { mediaTypeOf } from './media-type.js';

it.each<[string, string | null]>([
  ['\xff\xd8\xff\xe0\x00\x10JFIF', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR', 'image/png'],
  ['RIFF\x24\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['%PDF-1.7\n', 'application/pdf'],
  ['<html><script>', null],
  ['RIFF\x24\x00\x00\x00WAVEfmt ', null],
  ['<svg xmlns=', null],
  ['MZ\x90\x00', null],
  [' %PDF-1.7', null],
  ['\xff\xd8', null],
  ['', null],
])('mediaTypeOf %j is %s', (head, expected) => expect(mediaTypeOf(Buffer.from(head, 'latin1'))).toBe(expected));
