import { IdcardOutlined, LogoutOutlined, QuestionCircleOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown, Flex, Layout } from 'antd';
import { Suspense } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { api } from '../api/api.js';
import { useLive } from '../api/live.js';
import { useCopyAsText } from '../components/copying/use-copy-as-text.js';
import { Data } from '../components/data.js';
import { DemoRibbon } from '../scenes/00-platform/demo/demo-ribbon.js';
import { session, useSession } from '../session/session.js';
import { useTexts } from '../texts/use-texts.js';
import { Waiting } from '../components/waiting.js';
import { Bell } from './messages/bell.js';
import { PageBoundary } from './page-boundary.js';
import { Shortcuts } from './palette/shortcuts.js';
import { SearchBox } from './search-box.js';
import { SideMenu } from './side-menu.js';
import { DisplaySwitch, LanguageSwitch } from '../components/switches.js';
import { useScanner } from './use-scanner.js';

/** What stays while pages change: the menu, the search, the user. */
export function ConsoleLayout() {
  const { pathname } = useLocation();
  useScanner();
  useCopyAsText();
  useLive();
  return (
    <Layout className="console">
      <SideMenu />
      <Layout>
        <TopBar />
        <DemoRibbon />
        <Layout.Content className="content">
          <PageBoundary place={pathname}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </Layout.Content>
        <Shortcuts />
      </Layout>
    </Layout>
  );
}

function TopBar() {
  return (
    <Layout.Header className="top-bar">
      <SearchBox />
      <Flex align="center">
        <Bell />
        <HelpButton />
        <LanguageSwitch />
        <DisplaySwitch />
        <UserMenu />
      </Flex>
    </Layout.Header>
  );
}

function HelpButton() {
  const title = useTexts().help.title;
  const navigate = useNavigate();
  return (
    <Button
      type="text"
      icon={<QuestionCircleOutlined />}
      aria-label={title}
      title={title}
      onClick={() => void navigate('/help')}
    />
  );
}

function UserMenu() {
  const t = useTexts();
  const user = useSession()?.user;
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => api.POST('/api/v1/auth/logout'),
    onSettled: () => session.signOut(),
  });
  if (!user) return null;
  const roles = user.roles.map((role) => t.roles[role]).join(t.listSeparator);
  const items = [
    { key: 'roles', label: roles, disabled: true },
    { key: 'account', icon: <IdcardOutlined />, label: t.account.title, onClick: () => void navigate('/account') },
    { key: 'out', icon: <LogoutOutlined />, label: t.shell.signOut, onClick: () => signOut.mutate() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<UserOutlined />} title={t.shell.user}>
        <Data>{user.name}</Data>
      </Button>
    </Dropdown>
  );
}
