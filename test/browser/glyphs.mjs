/** Runs in the page: characters for which no font has a picture, told by the box that is drawn in their place. */
export function missingGlyphs() {
  const known = (window.drawn ??= new Map());
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 24;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const draw = (character) => {
    context.clearRect(0, 0, 24, 24);
    context.font = `18px ${getComputedStyle(document.body).fontFamily}`;
    context.fillText(character, 2, 19);
    return context.getImageData(0, 0, 24, 24).data.join();
  };
  // A character that is of no use to anybody and that no font has.
  const box = draw('\u{10fffd}');
  const missing = [];
  for (const character of new Set(document.body.innerText)) {
    if (character <= '\u007e' || /[\s\u200b\ufeff]/.test(character)) continue;
    if (!known.has(character)) known.set(character, draw(character) === box);
    if (known.get(character)) missing.push(character);
  }
  return missing;
}
