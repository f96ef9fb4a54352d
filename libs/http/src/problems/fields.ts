import type { Problems } from './problem.js';

const field = (zh: string, en: string): Problems[string] => ({
  status: 400,
  zh: `字段 {field} ${zh}`,
  en: `The field {field} ${en}`,
});

/** What a DTO asks of a field: `field-` and the name of the rule that was broken. */
export const fieldProblems: Problems = {
  'field-isString': field('必须是文本', 'must be a text'),
  'field-isLength': field('长度必须是 {min} 到 {max} 个字符', 'must have {min} to {max} characters'),
  'field-matches': field('格式不正确', 'does not have the form asked for'),
  'field-isStorable': field('含有无法保存的字符', 'holds a character that cannot be kept'),
  'field-isDay': field('必须是日历上有的日期，写作 YYYY-MM-DD', 'must be a day of the calendar, as YYYY-MM-DD'),
  'field-isInt': field('必须是整数', 'must be a whole number'),
  'field-min': field('不能小于 {min}', 'must not be less than {min}'),
  'field-max': field('不能大于 {max}', 'must not be greater than {max}'),
  'field-isBoolean': field('必须是 true 或 false', 'must be true or false'),
  'field-isIn': field('只能是 {choices} 之一', 'must be one of {choices}'),
  'field-isObject': field('必须是对象', 'must be an object'),
  'field-isArray': field('必须是列表', 'must be a list'),
  'field-arrayMinSize': field('至少要有 {min} 项', 'must have at least {min} items'),
  'field-arrayMaxSize': field('最多只能有 {max} 项', 'must have at most {max} items'),
  'field-nestedValidation': field('的每一项都必须是对象', 'must have an object for every item'),
};
