export type ServerSettings = Readonly<Record<string, string | number>>;

/** For one machine that also runs the application: durable, bulk loads first, a few hundred MB of memory. */
export const defaultSettings: ServerSettings = {
  shared_buffers: '256MB',
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  max_connections: 100,
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  jit: 'off',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: 0,
  log_truncate_on_rotation: 'on',
  log_line_prefix: '%m [%p] ',
};

/** Reachable from this machine only, and with the password only. */
const fixedSettings: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/** The command line of `postgres` after the folder and the port; what the caller gives wins over the defaults. */
export function settingArguments(settings: ServerSettings, clusterName: string): string[] {
  const all = { ...defaultSettings, ...settings, ...fixedSettings, cluster_name: clusterName };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
