import type { Problems } from './problem.js';

export const qualityProblemProblems = {
  'due-day-past': {
    status: 422,
    zh: '整改期限 {dueOn} 已过（今天是 {today}）',
    en: 'The due day {dueOn} has passed (today is {today})',
  },
} satisfies Problems;
