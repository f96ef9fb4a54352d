import {
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  LineChartOutlined,
  TrophyOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Action } from '#rules/00-platform';
import type { Texts } from '../texts/zh.js';

export interface MenuEntry {
  path: string;
  word: keyof Texts['menu'];
  icon: ReactNode;
  /** Shown to whoever may do one of these. */
  actions: readonly Action[];
}

/** First level of the menu in the order of the process; at most six for anybody, and none without a screen. */
export const menuEntries: readonly MenuEntry[] = [
  { path: '/', word: 'home', icon: <HomeOutlined />, actions: ['batches.read'] },
  { path: '/batches', word: 'batches', icon: <InboxOutlined />, actions: ['batches.read'] },
  {
    path: '/imports',
    word: 'imports',
    icon: <ImportOutlined />,
    actions: ['imports.arrival', 'imports.results', 'imports.undo'],
  },
  { path: '/indicators', word: 'indicators', icon: <LineChartOutlined />, actions: ['indicators.read'] },
  { path: '/scorecards', word: 'scorecards', icon: <TrophyOutlined />, actions: ['scorecards.read'] },
  { path: '/jobs', word: 'jobs', icon: <UnorderedListOutlined />, actions: ['jobs.read'] },
];
