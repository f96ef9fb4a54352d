/** Opens a screen and tells what is wrong with it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hindrances } from './accessibility.mjs';
import { missingGlyphs } from './glyphs.mjs';
import { see } from './see.mjs';

/** Words that are the same in both languages. */
const allowed = 'csv|xlsx|utf|gb|jjg|apps|rs|cos';

export async function lookAt(opened, screen, { language, theme, state, failure }, pictures) {
  const { page, note } = opened;
  await goTo(opened, screen.path);
  for (const fault of await page.evaluate(see, { language, allowed })) note(fault);
  const missing = await page.evaluate(missingGlyphs);
  if (missing.length > 0) note(`no glyph: ${missing.join('')}`);
  if (state === 'failing' && screen.answers !== false) await seeFailure(opened);
  // Contrast is a matter of the theme, the rest of neither width nor language.
  const searched = language === 'zh-CN' && failure !== 'unreachable';
  if (searched) for (const fault of await hindrances(page, theme === 'dark')) note(fault);
  if (pictures) await keepPicture(page, `${language}-${theme}`, screen, join(pictures, state));
}

/** Deep at first; from there within the page, as people do: loading it anew each time would only test the browser. */
async function goTo({ page, asked }, path) {
  if (page.url() === 'about:blank') await page.goto(path);
  else {
    await page.evaluate((place) => {
      // Numbered as the router numbers its own pages, so that it knows which way it is led.
      history.pushState({ idx: (history.state?.idx ?? 0) + 1 }, '', place);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    }, path);
  }
  // A screen that has its answers may ask for more, and one that is left stays until the next is there.
  for (let still = 0; still < 3; still = asked.size === 0 ? still + 1 : 0) {
    await page.waitForFunction(settled);
    await page.evaluate(idle);
  }
}

function settled() {
  const waiting = document.querySelector('.ant-skeleton, .ant-spin-spinning');
  return !waiting && document.querySelector('h3, .ant-result, .ant-alert-error');
}

/** Drawn, and with nothing left to do for a moment. */
function idle() {
  return new Promise((resolve) => {
    requestIdleCallback(() => setTimeout(resolve, 40), { timeout: 2000 });
  });
}

/** The screen says that something went wrong. */
async function seeFailure({ page, note }) {
  if ((await page.locator('.ant-alert-error, .ant-result').count()) === 0) note('nothing tells that the server failed');
}

async function keepPicture(page, name, { path }, folder) {
  mkdirSync(folder, { recursive: true });
  const { width } = page.viewportSize();
  const file = `${name}-${width}-${path.replace(/\W+/g, '-')}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true });
}
