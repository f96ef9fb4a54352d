export type Language = 'zh' | 'en';

/** Chinese unless `Accept-Language` prefers English. */
export function languageOf(header: string | undefined): Language {
  if (!header) return 'zh';
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';');
      const quality = options.map((option) => /^\s*q=([\d.]+)/.exec(option)?.[1]).find((q) => q !== undefined);
      return { tag: tag.toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ tag, quality }) => quality > 0 && (tag.startsWith('zh') || tag.startsWith('en')))
    .sort((a, b) => b.quality - a.quality)[0];
  return wanted?.tag.startsWith('en') ? 'en' : 'zh';
}
