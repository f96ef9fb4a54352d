/** What axe finds on a page: only what it calls serious or critical, by the rules of WCAG 2.2 AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './product.mjs';

const axe = readFileSync(createRequire(join(root, 'apps/web/package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** @param contrastOnly in another theme nothing but the colours is new */
export async function hindrances(page, contrastOnly) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(find, contrastOnly);
}

/** Runs in the page. */
async function find(contrastOnly) {
  const tags = contrastOnly ? ['color-contrast'] : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  const shown = ({ html, any }) => {
    const { fgColor, bgColor, contrastRatio } = any[0]?.data ?? {};
    return contrastRatio
      ? `${fgColor} on ${bgColor} is ${contrastRatio}: ${html.replace(/ class="[^"]*"/, '')}`
      : html.slice(0, 120);
  };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) => `axe ${id}: ${shown(node)}`));
}
