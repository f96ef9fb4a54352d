import type { Problems } from './problem.js';

export const identityProblems = {
  'wrong-first-run-code': {
    status: 403,
    zh: '设置码不对：它印在启动服务的窗口或日志中',
    en: 'Wrong code: it is printed where the server was started',
  },
  'password-too-short': {
    status: 422,
    zh: '密码至少 {length} 个字符',
    en: 'A password has at least {length} characters',
  },
  'password-too-simple': {
    status: 422,
    zh: '密码须含字母、数字、符号中的 {kinds} 种，或比最短长度 {length} 多 2 个字符以上',
    en: 'A password needs {kinds} of letters, digits and signs, or 2 characters more than the shortest, {length}',
  },
  'password-guessable': {
    status: 422,
    zh: '这个密码太常见，谁都猜得到，请换一个',
    en: 'This password is so common that anybody would guess it; choose another',
  },
  'password-is-user-name': { status: 422, zh: '密码不能与用户名相同', en: 'The password is the user name' },
  'role-unknown': { status: 422, zh: '没有角色 {role}', en: 'There is no role {role}' },
  'administrators-separate': {
    status: 422,
    zh: '系统、安全、审计三员须由不同人员担任：{roles}',
    en: 'System, security and audit are three people: {roles}',
  },
  'password-not-confirmed': {
    status: 422,
    zh: '密码不对，没有签字',
    en: 'Wrong password: nothing was signed',
  },
  'last-administrator': {
    status: 409,
    zh: '这是最后一个启用的{role}账号，须先有另一人担任',
    en: 'This is the last account of a {role} in use: somebody else has to have the role first',
  },
  'password-takes-two': {
    status: 409,
    zh: '{username} 是管理员，其密码须由两名管理员重置：先申请，再由另一人批准',
    en: '{username} is an administrator: a new password takes two, one who asks for the reset and another who approves it',
  },
  'password-not-own': {
    status: 409,
    zh: '{username} 还在用他人设置的初始密码，请本人登录并修改密码后再授予管理员角色',
    en: '{username} still has the first password that somebody else set: its owner signs in and changes it before becoming an administrator',
  },
  'reset-approved-by-another': {
    status: 409,
    zh: '须由申请人和本人以外的管理员批准',
    en: 'Somebody else approves: neither who asked nor whose account it is',
  },
  'reset-not-open': {
    status: 409,
    zh: '该重置申请已批准、已使用或已过期',
    en: 'This reset was approved, used, or is out of date',
  },
  'reset-codes-wrong': {
    status: 403,
    zh: '用户名或重置码不对，或重置已失效：两段重置码分别由申请人和批准人给出',
    en: 'Wrong user name or codes, or the reset has lapsed: one code comes from who asked, the other from who approved',
  },
  'own-rights': { status: 403, zh: '不能更改自己的角色', en: 'Nobody changes their own roles' },
} satisfies Problems;
