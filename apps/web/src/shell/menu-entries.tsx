import {
  AlertOutlined,
  BarcodeOutlined,
  ExperimentOutlined,
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  LineChartOutlined,
  PieChartOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
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

/** A first-level entry that opens; nobody sees one of which nothing is his. */
export interface MenuGroup {
  word: keyof Texts['menu'];
  icon: ReactNode;
  entries: readonly MenuEntry[];
}

/** The menu in the order of the process; at most six first-level entries for anybody, and none without a screen. */
export const menu: readonly (MenuEntry | MenuGroup)[] = [
  { path: '/', word: 'home', icon: <HomeOutlined />, actions: ['batches.read'] },
  {
    word: 'verification',
    icon: <ExperimentOutlined />,
    entries: [
      { path: '/batches', word: 'batches', icon: <InboxOutlined />, actions: ['batches.read'] },
      { path: '/meters', word: 'meters', icon: <BarcodeOutlined />, actions: ['meters.read'] },
      {
        path: '/imports',
        word: 'imports',
        icon: <ImportOutlined />,
        actions: ['imports.arrival', 'imports.results', 'imports.undo'],
      },
      {
        path: '/to-check',
        word: 'toCheck',
        icon: <SafetyCertificateOutlined />,
        actions: ['verification.sign', 'verification.record'],
      },
    ],
  },
  {
    word: 'quality',
    icon: <PieChartOutlined />,
    entries: [
      { path: '/indicators', word: 'indicators', icon: <LineChartOutlined />, actions: ['indicators.read'] },
      { path: '/scorecards', word: 'scorecards', icon: <TrophyOutlined />, actions: ['scorecards.read'] },
    ],
  },
  { path: '/problems', word: 'problems', icon: <AlertOutlined />, actions: ['quality-problems.read'] },
  {
    word: 'system',
    icon: <SettingOutlined />,
    entries: [{ path: '/jobs', word: 'jobs', icon: <UnorderedListOutlined />, actions: ['jobs.read'] }],
  },
];
