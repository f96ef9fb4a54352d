/** Chromium, and pages that remember whatever goes wrong on them. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { breakServer, told } from './failures.mjs';
import { root } from './product.mjs';

const executablePath = '/usr/bin/chromium';
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const hasBrowser = () => existsSync(executablePath);

export function startBrowser() {
  const { chromium } = createRequire(join(root, 'apps/web/package.json'))('playwright-core');
  // Where nobody has set a language it gives files no Chinese names.
  return chromium.launch({ executablePath, args: quiet, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

export async function signedIn(origin, username) {
  const answer = await fetch(`${origin}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: 'zhunheng-demo' }),
  });
  const { accessToken, user } = await answer.json();
  return { token: accessToken, user };
}

/**
 * @param session null: the sign-in page
 * @param failure how the server fails, if it does
 * @param expects what the browser may tell of on its console, because the story is about it
 */
export async function openPage(
  browser,
  { origin, session, language = 'zh-CN', width = 1440, theme = 'light', failure, expects = /status of 401/, faults },
) {
  const context = await browser.newContext({ baseURL: origin, viewport: { width, height: 900 }, locale: language });
  const kept = { 'zhunheng.preferences': JSON.stringify({ language, theme }) };
  if (session) kept['zhunheng.session'] = JSON.stringify(session);
  await context.addInitScript((entries) => {
    // Once: a reload must find what the page itself has kept since.
    if (sessionStorage.getItem('prepared')) return;
    sessionStorage.setItem('prepared', 'yes');
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, kept);
  const page = await context.newPage();
  if (failure) await breakServer(page, failure);
  const view = [language, width, theme, failure].filter(Boolean).join(' ');
  const note = (text) => {
    const { pathname, search } = new URL(page.url());
    faults.push({ text, place: `${view} ${pathname}${search}` });
  };
  page.on('console', (message) => {
    // An ended session is part of one story, and Chromium tells of every refusal.
    const expected = failure ? told : expects;
    if (['error', 'warning'].includes(message.type()) && !expected.test(message.text()))
      note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.setDefaultTimeout(20_000);
  return { page, note, asked: follow(page) };
}

/** What every page asks for again and again, or never ends: the line of live hints, and the messages it polls without. */
const endless = /\/api\/v1\/(live|notifications)\b/;

/** What the page has asked for, data or code, and not been given yet. */
function follow(page) {
  const asked = new Set();
  page.on('request', (request) => {
    if (!endless.test(request.url())) asked.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => asked.delete(request));
  return asked;
}
