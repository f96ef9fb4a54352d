import type { Problems } from './problem.js';

export const demoProblems = {
  'no-demo': { status: 409, zh: '系统中没有演示数据', en: 'There is no demo data here' },
  'demo-in-progress': {
    status: 409,
    zh: '演示数据还在生成，或有 {jobs} 个后台任务未完成，请稍后再试',
    en: 'The demo is being made, or {jobs} jobs wait or run; try again soon',
  },
  'demo-changed-since': {
    status: 409,
    zh: '演示数据生成之后有人录入过数据，将一并删除：{later}。确认后再提交',
    en: 'People have entered data since the demo was made, which would go, too: {later}. Confirm that first',
  },
  'demo-without-administrator': {
    status: 409,
    zh: '演示账号删除后，剩下的 {accounts} 个账号中没有系统管理员，请先指定',
    en: 'Without the demo accounts none of the {accounts} accounts left is a system administrator; name one first',
  },
} satisfies Problems;
