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
  'own-rights': { status: 403, zh: '不能更改自己的角色', en: 'Nobody changes their own roles' },
} satisfies Problems;
