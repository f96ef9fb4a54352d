import { Layout, Menu, type MenuProps } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useMay } from '../session/session.js';
import { useTexts } from '../texts/use-texts.js';
import { menu, type MenuEntry } from './menu-entries.js';

/** What this user may open, in two levels. */
export function SideMenu() {
  const t = useTexts();
  const may = useMay();
  const { pathname } = useLocation();
  const [collapsed, setCollapsed] = useState(false);
  const isHere = ({ path }: MenuEntry) => path === `/${pathname.split('/')[1] ?? ''}`;
  const mine = ({ actions }: MenuEntry) => actions.some(may);
  const itemOf = ({ path, word, icon }: MenuEntry) => ({
    key: path,
    icon,
    label: <Link to={path}>{t.menu[word]}</Link>,
  });
  const items = menu.flatMap((entry): NonNullable<MenuProps['items']> => {
    if ('path' in entry) return mine(entry) ? [itemOf(entry)] : [];
    const entries = entry.entries.filter(mine);
    if (entries.length === 0) return [];
    return [{ key: entry.word, icon: entry.icon, label: t.menu[entry.word], children: entries.map(itemOf) }];
  });
  return (
    <Layout.Sider
      theme="light"
      breakpoint="xl"
      collapsible
      collapsed={collapsed}
      onCollapse={setCollapsed}
      collapsedWidth={64}
      width={216}
    >
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt={collapsed ? t.product : ''} width={28} height={28} />
        {!collapsed && <span>{t.product}</span>}
      </Link>
      <Menu
        mode="inline"
        selectedKeys={[`/${pathname.split('/')[1] ?? ''}`]}
        defaultOpenKeys={menu
          .filter((entry) => 'entries' in entry && entry.entries.some(isHere))
          .map(({ word }) => word)}
        items={items}
      />
    </Layout.Sider>
  );
}
