import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider, theme as themes } from 'antd';
import englishWords from 'antd/locale/en_US';
import chineseWords from 'antd/locale/zh_CN';
import { lazy, useEffect, useRef } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Problem } from './api/problem.js';
import { usePreferences } from './preferences/preferences.js';
import { SignInDialog } from './session/sign-in-dialog.js';
import { SignInPage } from './session/sign-in-page.js';
import { useSession } from './session/session.js';
import { ConsoleLayout } from './shell/layout.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { useTexts } from './texts/use-texts.js';

const HomePage = lazy(async () => ({ default: (await import('./scenes/00-platform/home/home-page.js')).HomePage }));
const ImportsPage = lazy(async () => ({
  default: (await import('./scenes/00-platform/imports/imports-page.js')).ImportsPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('./scenes/00-platform/imports/import-page.js')).ImportPage,
}));
const JobsPage = lazy(async () => ({ default: (await import('./scenes/00-platform/jobs/jobs-page.js')).JobsPage }));
const BatchesPage = lazy(async () => ({
  default: (await import('./scenes/11-arrival/batches/batches-page.js')).BatchesPage,
}));
const BatchPage = lazy(async () => ({
  default: (await import('./scenes/13-full-verification/batch/batch-page.js')).BatchPage,
}));
const MeterPage = lazy(async () => ({
  default: (await import('./scenes/13-full-verification/meter-file/meter-page.js')).MeterPage,
}));

const IndicatorsPage = lazy(async () => ({
  default: (await import('./scenes/40-indicators/indicators-page.js')).IndicatorsPage,
}));
const RowsPage = lazy(async () => ({ default: (await import('./scenes/40-indicators/rows-page.js')).RowsPage }));
const ScorecardsPage = lazy(async () => ({
  default: (await import('./scenes/41-scorecards/scorecards-page.js')).ScorecardsPage,
}));
const SupplierPage = lazy(async () => ({
  default: (await import('./scenes/41-scorecards/supplier-page.js')).SupplierPage,
}));
const RigPage = lazy(async () => ({ default: (await import('./scenes/41-scorecards/rig-page.js')).RigPage }));

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // What the server refuses it refuses again; a lost line may come back.
      retry: (failures, error) => !(error instanceof Problem) && failures < 2,
    },
  },
});

const components = { Layout: { headerBg: 'transparent' } };
/** One colour for what can be pressed, bright enough on either ground. */
const looks = {
  light: {
    token: { colorPrimary: '#0b7a75', colorPrimaryBg: '#e3f1f0', colorLink: '#0b7a75' },
    components: { ...components, Menu: { itemSelectedBg: '#e3f1f0' } },
  },
  dark: {
    token: { colorPrimary: '#2bb5ac', colorLink: '#2bb5ac' },
    components: { ...components, Menu: { itemSelectedBg: '#143533' } },
  },
};

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
      <App>
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <Pages />
            <SignInDialog />
          </BrowserRouter>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
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
        <Route index element={<HomePage />} />
        <Route path="batches" element={<BatchesPage />} />
        <Route path="batches/:batchNo" element={<BatchPage />} />
        <Route path="imports" element={<ImportsPage />} />
        <Route path="imports/:id" element={<ImportPage />} />
        <Route path="meters/:assetNo" element={<MeterPage />} />
        <Route path="indicators" element={<IndicatorsPage />} />
        <Route path="indicators/:code/rows" element={<RowsPage />} />
        <Route path="scorecards" element={<ScorecardsPage />} />
        <Route path="scorecards/suppliers/:code" element={<SupplierPage />} />
        <Route path="scorecards/rigs/:code" element={<RigPage />} />
        <Route path="jobs" element={<JobsPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
