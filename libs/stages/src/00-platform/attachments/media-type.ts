/** What may be attached: photos and PDF, by what the file begins with, whatever it is called. */
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** As many bytes as tell. */
export const HEAD_BYTES = 16;

/** Null when it is none of them. */
export function mediaTypeOf(head: Buffer): MediaType | null {
  const starts = (bytes: string, at = 0): boolean => head.subarray(at, at + bytes.length).toString('latin1') === bytes;
  if (starts('\xff\xd8\xff')) return 'image/jpeg';
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp';
  return starts('%PDF-') ? 'application/pdf' : null;
}
