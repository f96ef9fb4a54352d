import type { Problems } from './problem.js';

export const jobProblems = {
  'upload-incomplete': {
    status: 400,
    zh: '文件没有传完，请重新上传（{because}）',
    en: 'The file did not arrive whole; send it again ({because})',
  },
} satisfies Problems;
