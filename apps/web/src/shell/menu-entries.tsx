import {
  AlertOutlined,
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BookOutlined,
  BranchesOutlined,
  ControlOutlined,
  DatabaseOutlined,
  BarcodeOutlined,
  DownloadOutlined,
  ExperimentOutlined,
  HddOutlined,
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  LineChartOutlined,
  PieChartOutlined,
  RollbackOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  ScanOutlined,
  SettingOutlined,
  ShopOutlined,
  TableOutlined,
  TeamOutlined,
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
      {
        path: '/sealed-samples',
        word: 'sealedSamples',
        icon: <SafetyCertificateOutlined />,
        actions: ['reference.read'],
      },
      { path: '/meters', word: 'meters', icon: <BarcodeOutlined />, actions: ['meters.read'] },
      {
        path: '/imports',
        word: 'imports',
        icon: <ImportOutlined />,
        actions: ['imports.arrival', 'imports.results', 'imports.undo'],
      },
      { path: '/scan', word: 'scan', icon: <ScanOutlined />, actions: ['verification.record'] },
      { path: '/worksheet', word: 'worksheet', icon: <TableOutlined />, actions: ['verification.record'] },
      {
        path: '/to-check',
        word: 'toCheck',
        icon: <SafetyCertificateOutlined />,
        actions: ['verification.sign', 'verification.record'],
      },
      {
        path: '/returns',
        word: 'returns',
        icon: <RollbackOutlined />,
        actions: ['batches.hand-over', 'batches.return', 'batches.create'],
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
    word: 'reference',
    icon: <DatabaseOutlined />,
    entries: [
      { path: '/suppliers', word: 'suppliers', icon: <ShopOutlined />, actions: ['reference.read'] },
      { path: '/meter-models', word: 'models', icon: <AppstoreOutlined />, actions: ['reference.read'] },
      { path: '/rigs', word: 'rigs', icon: <HddOutlined />, actions: ['reference.read'] },
      { path: '/organisation', word: 'organisation', icon: <ApartmentOutlined />, actions: ['reference.read'] },
      { path: '/fault-kinds', word: 'faultKinds', icon: <BranchesOutlined />, actions: ['reference.read'] },
      { path: '/regulations', word: 'regulations', icon: <BookOutlined />, actions: ['reference.read'] },
    ],
  },
  {
    word: 'system',
    icon: <SettingOutlined />,
    entries: [
      { path: '/jobs', word: 'jobs', icon: <UnorderedListOutlined />, actions: ['jobs.read'] },
      { path: '/settings', word: 'settings', icon: <ControlOutlined />, actions: ['settings.read'] },
      { path: '/users', word: 'users', icon: <TeamOutlined />, actions: ['users.read'] },
      { path: '/roles', word: 'roles', icon: <SafetyOutlined />, actions: ['users.read'] },
      { path: '/audit', word: 'audit', icon: <AuditOutlined />, actions: ['audit.read'] },
      { path: '/exports', word: 'exports', icon: <DownloadOutlined />, actions: ['batches.read'] },
    ],
  },
];
