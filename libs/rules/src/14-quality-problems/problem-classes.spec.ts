import { classOfRule, problemClassOf, readProblemClasses, type ProblemClass } from './problem-classes.js';

const second: ProblemClass = {
  ...{ class: 2, zh: '二类质量问题', en: 'Class 2', answerDays: 10, closeDays: 60 },
  rules: ['rectification-late', 'sampling-rectification-late', 'round-failed-again', 'sample-rejected-again'],
};
const third: ProblemClass = {
  ...{
    class: 3,
    zh: '三类质量问题',
    en: 'Class 3',
    rules: ['hidden-defect', 'sample-rejected'],
    answerDays: 10,
    closeDays: 30,
  },
};

describe('the classes of quality problems', () => {
  it('are as they are set', () => {
    const classes = readProblemClasses([second, third])!;
    expect(classOfRule(classes, 'hidden-defect')).toBe(third);
    expect(classOfRule(classes, 'round-failed-again')).toBe(second);
    expect(problemClassOf(classes, 2)).toBe(second);
    expect(problemClassOf(classes, 1)).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a rule has no class', [second]],
    ['a rule has two', [second, third, { ...third, class: 4 }]],
    ['a class comes twice', [second, { ...third, class: 2 }]],
    ['the answer is due after the end', [second, { ...third, answerDays: 31 }]],
    ['a name is empty', [second, { ...third, zh: ' ' }]],
    ['a rule is not known', [second, { ...third, rules: ['hidden-defect', 'sample-rejected', 'full-moon'] }]],
    ['a number is no class', [second, { ...third, class: 10 }]],
    ['days are no days', [second, { ...third, closeDays: 366 }]],
    ['it is no list', { second, third }],
    ['an item is nothing', [second, null]],
  ])('are refused when %s', (_, value) => expect(readProblemClasses(value)).toBeNull());
});
