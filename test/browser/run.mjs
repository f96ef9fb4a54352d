/** The console in a real browser: every screen in its views (views.mjs), and what people do on them (stories.mjs). */
import { join } from 'node:path';
import { hasBrowser, openPage, signedIn, startBrowser } from './browser.mjs';
import { makeData } from './data.mjs';
import { lookAt } from './look-at.mjs';
import { root, startProduct } from './product.mjs';
import { screensOf } from './screens.mjs';
import * as everyday from './stories.mjs';
import * as gates from './stories-gates.mjs';
import * as imports from './stories-imports.mjs';
import * as keeping from './stories-keeping.mjs';
import * as together from './stories-together.mjs';
import * as sheets from './stories-sheet.mjs';
import * as tables from './stories-tables.mjs';
import * as work from './stories-work.mjs';
import { signInViews, states } from './views.mjs';

const missing = 'Chromium is not at /usr/bin/chromium: the tests in the browser are skipped';
const stories = { ...everyday, ...imports, ...gates, ...keeping, ...tables, ...work, ...sheets, ...together };
/** Where to keep pictures of every screen; without it none are taken. */
const pictures = process.env.PICTURES ? join(root, process.env.PICTURES) : null;
/** Only the screens and stories whose path or name this pattern fits: while working on them. */
const only = new RegExp(process.argv[2] ?? '');
const atOnce = 4;

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
  tell(faults);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`browser: ${faults.length} faults, ${seconds} s\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** Each fault once: one of the shell is seen on every screen. */
function tell(faults) {
  const places = new Map();
  for (const fault of faults) places.set(fault.text, [...(places.get(fault.text) ?? []), fault]);
  for (const [text, seen] of places) {
    const more = seen.length > 1 ? ` and ${seen.length - 1} more` : '';
    process.stderr.write(`✗ ${text}\n    ${seen[0].place}${more}\n`);
  }
}

async function everything({ origin, folder }, browser, faults) {
  const options = { origin, faults };
  await lookAtAll(browser, options, signInViews, [{ path: '/batches', as: null, answers: false }]);
  await lookAtAll(browser, options, states.empty, screensOf(null));
  const data = await makeData(origin, folder);
  await tellAll(browser, options, data);
  const screens = screensOf(data);
  await lookAtAll(browser, options, states.full, screens);
  const anybody = await mayOpenAll(options.origin, screens);
  const failing = states.failing.map((view) => {
    const seen = screens.filter((_, at) => at % (view.oneOf ?? 1) === 0);
    return lookAtAll(
      browser,
      options,
      [view],
      seen.map((screen) => ({ ...screen, as: anybody })),
    );
  });
  await Promise.all(failing);
}

/** Where the server answers nobody it does not matter who asks: one page instead of one for each account. */
async function mayOpenAll(origin, screens) {
  const accounts = new Set(screens.map(({ as }) => as));
  const [lead, ...others] = await Promise.all([...accounts].map((account) => signedIn(origin, account)));
  return { ...lead, user: { ...lead.user, roles: [lead, ...others].flatMap(({ user }) => user.roles) } };
}

/** A page for each view of each account, a few at once. */
async function lookAtAll(browser, options, views, screens) {
  const wanted = screens.filter(({ path }) => only.test(path));
  const visits = [];
  for (const as of new Set(wanted.map((screen) => screen.as))) {
    const session = typeof as === 'string' ? await signedIn(options.origin, as) : as;
    for (const view of views) visits.push({ view, session, screens: wanted.filter((screen) => screen.as === as) });
  }
  const visitor = async () => {
    for (let visit = visits.shift(); visit; visit = visits.shift()) await lookAround(browser, options, visit);
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
}

async function lookAround(browser, options, { view, session, screens }) {
  const opened = await openPage(browser, { ...options, ...view, session });
  for (const screen of screens) {
    try {
      await lookAt(opened, screen, view, pictures);
    } catch (error) {
      opened.note(error.message.split('\n')[0]);
    }
  }
  await opened.page.context().close();
}

/** One story after another, each on a page of its own; one that fails does not keep the others from being told. */
async function tellAll(browser, options, data) {
  for (const [name, story] of Object.entries(stories)) {
    // One screen of data is made by a story: an import with rows that are refused.
    if (!only.test(name) && name !== 'showsProblemRows') continue;
    const session = name === 'staysSignedIn' ? null : await signedIn(options.origin, story.as ?? 'lead');
    const opened = await openPage(browser, { ...options, session, ...(story.expects && { expects: story.expects }) });
    try {
      const left = await story(opened, data, options.origin, session);
      if (name === 'showsProblemRows') data.importId = new URL(left).searchParams.get('files').split(',')[0];
    } catch (error) {
      opened.note(`${name}: ${error.message}`);
      if (pictures) await opened.page.screenshot({ path: `${pictures}-${name}.png` });
    }
    await opened.page.context().close();
  }
}
