/** The console in a real browser: every screen in both languages, empty and full, and what people do on them. */
import { join } from 'node:path';
import { hasBrowser, openPage, signedIn, startBrowser } from './browser.mjs';
import { makeData } from './data.mjs';
import { lookAt } from './look-at.mjs';
import { root, startProduct } from './product.mjs';
import * as stories from './stories.mjs';

const missing = 'Chromium is not at /usr/bin/chromium: the tests in the browser are skipped';
const views = ['zh-CN', 'en'].flatMap((language) => [1440, 1024].map((width) => ({ language, width })));
/** Where to keep pictures of every screen; without it none are taken. */
const pictures = process.env.PICTURES ? join(root, process.env.PICTURES) : null;

if (hasBrowser()) await run();
else if (process.env.CI) throw new Error(`${missing}; in CI that is a failure`);
else process.stdout.write(`${missing}\n`);

async function run() {
  const started = performance.now();
  const product = await startProduct();
  const browser = await startBrowser();
  const faults = [];
  try {
    await everything(product, browser, faults);
  } finally {
    await browser.close();
    await product.stop();
  }
  for (const fault of faults) process.stderr.write(`✗ ${fault}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`browser: ${faults.length} faults, ${seconds} s\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

async function everything({ origin, folder }, browser, faults) {
  const session = await signedIn(origin, 'lead');
  const lists = ['/', '/batches', '/imports', '/jobs', '/indicators', '/scorecards', '/scorecards?of=rigs', '/nowhere'];
  await lookAtAll(browser, { origin, session: null, faults }, ['/batches'], null);
  await lookAtAll(browser, { origin, session, faults }, lists, pictures && join(pictures, 'empty'));
  const data = await makeData(origin, folder);
  await tellAll(browser, { origin, session, faults }, data);
  const batches = [data.defect, data.open].map(({ batchNo }) => `/batches/${batchNo}`);
  const tabs = ['meters', 'disagreements', 'history'].map((tab) => `${batches[0]}?tab=${tab}`);
  const meters = [data.assetNo, '0000000000000000000000'].map((assetNo) => `/meters/${assetNo}`);
  const judged = [
    ...['/indicators?scope=supplier', '/indicators/full-verification-pass/rows?', '/scorecards?of=verifiers'],
    ...['/scorecards/rigs/1?', '/scorecards/rigs/1?view=table', '/scorecards/suppliers/HD01?'],
  ].map((path) => `${path}&period=2026-11`);
  const paths = [...lists, ...batches, ...tabs, ...judged, meters[0], data.importPath];
  const again = await signedIn(origin, 'lead');
  await lookAtAll(browser, { origin, session: again, faults }, paths, pictures && join(pictures, 'full'));
}

async function lookAtAll(browser, options, paths, folder) {
  await Promise.all(
    views.map(async (view) => {
      const opened = await openPage(browser, { ...options, ...view });
      for (const path of paths) await lookAt(opened, path, view.language, folder);
      await opened.page.context().close();
    }),
  );
}

/** One story after another, each on a page of its own; one that fails does not keep the others from being told. */
async function tellAll(browser, options, data) {
  for (const [name, story] of Object.entries(stories)) {
    const session = name === 'staysSignedIn' ? null : await signedIn(options.origin, 'lead');
    const opened = await openPage(browser, { ...options, session });
    try {
      const left = await story(opened, data, options.origin, session);
      if (name === 'showsProblemRows')
        data.importPath = `/imports/${new URL(left).searchParams.get('files').split(',')[0]}`;
    } catch (error) {
      opened.note(`${name}: ${error.message}`);
      if (process.env.PICTURES)
        await opened.page.screenshot({ path: `${join(root, process.env.PICTURES)}-${name}.png` });
    }
    await opened.page.context().close();
  }
}
