/** Chromium, and pages that remember whatever goes wrong on them. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './product.mjs';

const executablePath = '/usr/bin/chromium';
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const hasBrowser = () => existsSync(executablePath);

export function startBrowser() {
  const { chromium } = createRequire(join(root, 'apps/web/package.json'))('playwright-core');
  return chromium.launch({ executablePath, args: quiet });
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

/** @param session null: the sign-in page */
export async function openPage(browser, { origin, session, language = 'zh-CN', width = 1440, faults }) {
  const context = await browser.newContext({ baseURL: origin, viewport: { width, height: 900 }, locale: language });
  const kept = { 'zhunheng.preferences': JSON.stringify({ language, theme: 'light' }) };
  if (session) kept['zhunheng.session'] = JSON.stringify(session);
  await context.addInitScript((entries) => {
    // Once: a reload must find what the page itself has kept since.
    if (sessionStorage.getItem('prepared')) return;
    sessionStorage.setItem('prepared', 'yes');
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, kept);
  const page = await context.newPage();
  const note = (text) => faults.push(`${language} ${width} ${new URL(page.url()).pathname}: ${text}`);
  page.on('console', (message) => {
    // An ended session is part of one story, and Chromium tells of every refusal.
    const expected = /status of 401/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !expected) note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.setDefaultTimeout(20_000);
  return { page, note };
}
