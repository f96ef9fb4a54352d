import { settingArguments } from './server-settings.js';

describe('settingArguments', () => {
  it('takes the default where the caller says nothing', () => {
    expect(settingArguments({}, 'c')).toEqual(expect.arrayContaining(['fsync=on', 'synchronous_commit=on', 'jit=off']));
  });

  it('lets the caller win', () => {
    const given = settingArguments({ fsync: 'off' }, 'c');
    expect(given).toContain('fsync=off');
    expect(given).not.toContain('fsync=on');
  });

  it('never listens beyond this machine', () => {
    expect(settingArguments({ listen_addresses: '*' }, 'c')).toContain('listen_addresses=127.0.0.1');
  });
});
