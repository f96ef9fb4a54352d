/** What is wrong with a screen that anybody would see: a scrollbar to the side, words of the other language, no words. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Words that are the same in both languages. */
const allowed = 'csv|xlsx|utf|gb|jjg|apps|rs';

export async function lookAt({ page, note }, path, language, pictures) {
  await goTo(page, path);
  for (const fault of await page.evaluate(seen, { language, allowed })) note(fault);
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  const { width } = page.viewportSize();
  await page.screenshot({
    path: join(pictures, `${language}-${width}-${path.replace(/\W+/g, '-')}.png`),
    fullPage: true,
  });
}

/** Deep at first; from there within the page, as people do: loading it anew each time would only test the browser. */
async function goTo(page, path) {
  if (page.url() === 'about:blank') await page.goto(path);
  else {
    await page.evaluate((place) => {
      history.pushState(null, '', place);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  }
  await page.waitForFunction(
    () => document.querySelector('.ant-skeleton') === null && document.querySelector('h3, .ant-result'),
  );
  await page.waitForTimeout(150);
  await page.waitForFunction(() => document.querySelector('.ant-skeleton') === null);
}

/** Runs in the page. */
function seen({ language, allowed }) {
  const faults = [];
  const scrolled = [document.documentElement, ...document.querySelectorAll('.ant-table-content, .content')];
  if (scrolled.some((element) => element.scrollWidth > element.clientWidth + 1)) faults.push('a horizontal scrollbar');
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element.closest('[translate=no], script, style, noscript')) texts.push(walker.currentNode.textContent);
  }
  for (const element of document.querySelectorAll('[placeholder], [title], [aria-label]')) {
    if (element.closest('[translate=no], .anticon, .ant-segmented')) continue;
    texts.push(...['placeholder', 'title', 'aria-label'].map((name) => element.getAttribute(name) ?? ''));
  }
  const foreign = language === 'en' ? /[\u4e00-\u9fff]/ : new RegExp(`\\b(?!(?:${allowed})\\b)[a-z]{3,}`);
  // Columns of files and test points are called the same everywhere.
  const names = /[A-Z]{2,}[A-Z_]*|[\d.]*I(b|n|tr|max|min)\/[\w.]+\/\w+/g;
  const alien = texts.filter((text) => foreign.test(language === 'en' ? text : text.replace(names, '')));
  if (alien.length > 0) faults.push(`not translated: ${[...new Set(alien)].slice(0, 5).join(' | ')}`);
  if (/undefined|\[object|NaN/.test(texts.join(' '))) faults.push('undefined, an object or NaN is shown');
  if (document.body.innerText.trim().length < 20) faults.push('an empty page');
  return faults;
}
