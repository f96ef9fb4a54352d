import type { Problems } from './problem.js';

export const jobProblems = {
  'upload-incomplete': {
    status: 400,
    zh: '文件没有传完，请重新上传（{because}）',
    en: 'The file did not arrive whole; send it again ({because})',
  },
  'job-ended-process': {
    status: 500,
    zh: '执行这项任务时服务进程中断了 {times} 次，任务已搁置；请检查它所用的文件，再决定是否重试',
    en: 'The process ended {times} times while it was at this job; it is set aside. Look at its file before trying again',
  },
} satisfies Problems;
