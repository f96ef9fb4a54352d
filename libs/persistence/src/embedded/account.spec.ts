import { chooseAccount, parseAccounts } from './account.js';

const passwd = `root:x:0:0:root:/root:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash
li:x:1000:1000::/home/li:/bin/sh
`;

describe('chooseAccount', () => {
  it.each([
    ['postgres before nobody', null, passwd, 'postgres'],
    ['nobody when there is no other', null, passwd.replace('postgres:', 'mysql:'), 'nobody'],
    ['the owner of the cluster that exists', 1000, passwd, 'li'],
    ['postgres when the owner is unknown', 4711, passwd, 'postgres'],
    ['postgres when the cluster is of root', 0, passwd, 'postgres'],
  ])('%s', (_, owner, text, name) => {
    expect(chooseAccount(owner, parseAccounts(text)).name).toBe(name);
  });

  it('says what to do when no account is fit', () => {
    expect(() => chooseAccount(null, parseAccounts('root:x:0:0::/root:/bin/sh\n'))).toThrow('set DATABASE_URL');
  });
});
