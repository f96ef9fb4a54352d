import type { Known, Screen } from './screen.js';

/** Lists of what every stage needs: imports, jobs, people, reference data, messages. */
export const platformScreens = (k: Known): Screen[] => [
  {
    ...{ name: 'imports', path: '/imports' },
    floor: `select * from imports order by created_at desc limit 51`,
  },
  {
    ...{ name: 'errors of an import', path: `/imports/${k.importId}/errors` },
    floor: `select * from import_errors where import_id = $1 order by row limit 51`,
    values: [k.importId],
  },
  { name: 'jobs', path: '/jobs', floor: `select * from jobs order by created_at desc limit 51` },
  {
    ...{ name: 'failed jobs', path: '/jobs?state=failed' },
    floor: `select * from jobs where state = 'failed' order by created_at desc limit 51`,
  },
  {
    ...{ name: 'audit', path: '/audit', who: 'auditor' },
    floor: `select * from audit_entries order by id desc limit 51`,
  },
  { name: 'exports', path: '/exports', floor: `select * from exports order by created_at desc limit 51` },
  {
    ...{ name: 'messages', path: '/notifications' },
    floor: `select * from notifications order by created_at desc, id desc limit 51`,
  },
  { name: 'unread messages', path: '/notifications/unread', floor: `select count(*) from notifications` },
  {
    name: 'saved views',
    path: '/saved-views?screen=batches',
    floor: `select * from saved_views where screen = 'batches'`,
  },
  { name: 'users', path: '/users', who: 'sysadmin', floor: `select * from users order by username limit 51` },
  {
    name: 'staff',
    path: '/staff',
    floor: `select * from users where staff_code is not null order by staff_code limit 51`,
  },
  { name: 'organisation', path: '/org-units', floor: `select * from org_units order by code` },
  { name: 'settings', path: '/settings', floor: `select * from settings order by key, effective_from desc` },
  { name: 'supplier list', path: '/suppliers', floor: `select * from suppliers order by code limit 51` },
  { name: 'meter types', path: '/meter-models', floor: `select * from meter_models order by code limit 51` },
  { name: 'rig list', path: '/rigs', floor: `select * from rigs order by length(code), code limit 51` },
];
