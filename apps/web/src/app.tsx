import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider, theme as themes } from 'antd';
import englishWords from 'antd/locale/en_US';
import chineseWords from 'antd/locale/zh_CN';
import { useEffect, useRef } from 'react';
import { createBrowserRouter, Route, RouterProvider, Routes } from 'react-router';
import { LeavingGuard } from './components/drafts/leaving-guard.js';
import { Problem } from './api/problem.js';
import { usePreferences } from './preferences/preferences.js';
import { places } from './scenes/places.js';
import { SignInDialog } from './session/sign-in-dialog.js';
import { SignInPage } from './session/sign-in-page.js';
import { useSession } from './session/session.js';
import { ConsoleLayout } from './shell/layout.js';
import { looks } from './shell/looks.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { useTexts } from './texts/use-texts.js';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // Off the network a question fails and says so, rather than waiting without a word.
      networkMode: 'always',
      // What the server refuses it refuses again; a lost line may come back.
      retry: (failures, error) => !(error instanceof Problem) && failures < 2,
    },
    mutations: { networkMode: 'always' },
  },
});

/** The whole console. */
export function Console() {
  const { language, theme } = usePreferences();
  const t = useTexts();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    document.title = t.title;
    // The server words its messages in the reader's language.
    void queries.invalidateQueries();
  }, [language, theme, t]);
  const algorithm = theme === 'dark' ? themes.darkAlgorithm : themes.defaultAlgorithm;
  return (
    <ConfigProvider locale={language === 'en' ? englishWords : chineseWords} theme={{ algorithm, ...looks[theme] }}>
      <QueryClientProvider client={queries}>
        {/* At once: as a transition, the page before would still take clicks, for its filter, after the address has changed. */}
        <RouterProvider router={router} useTransitions={false} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}

/** Within the router, which can hold back a change of page, are messages, too: they may lead somewhere. */
const router = createBrowserRouter([{ path: '*', element: <Inside /> }]);

function Inside() {
  return (
    <App>
      <Pages />
      <LeavingGuard />
      <SignInDialog />
    </App>
  );
}

function Pages() {
  const username = useSession()?.user.username;
  const before = useRef(username);
  useEffect(() => {
    // Somebody else must not see what the one before was shown.
    if (before.current !== undefined && username === undefined) queries.clear();
    before.current = username;
  }, [username]);
  if (username === undefined) return <SignInPage />;
  return (
    <Routes>
      <Route element={<ConsoleLayout />}>
        {places.map(({ path, Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
