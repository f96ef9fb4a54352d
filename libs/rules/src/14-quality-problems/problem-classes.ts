import { PROBLEM_RULES, type ProblemRule } from './raise-problem.js';

/** A class of quality problems: its names, the rules whose problems it takes, and the days within which things are due. */
export interface ProblemClass {
  readonly class: number;
  readonly zh: string;
  readonly en: string;
  readonly rules: readonly ProblemRule[];
  /** From the day that it is raised: until the answer, and until it is closed. */
  readonly answerDays: number;
  readonly closeDays: number;
}

const isDays = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 365;
const isName = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= 40;

function isClass(value: unknown): value is ProblemClass {
  if (typeof value !== 'object' || value === null) return false;
  const { class: number, zh, en, rules, answerDays, closeDays } = value as Record<string, unknown>;
  return (
    Number.isInteger(number) &&
    Number(number) >= 1 &&
    Number(number) <= 9 &&
    isName(zh) &&
    isName(en) &&
    Array.isArray(rules) &&
    rules.every((rule) => PROBLEM_RULES.some((known) => known === rule)) &&
    isDays(answerDays) &&
    isDays(closeDays) &&
    Number(answerDays) <= Number(closeDays)
  );
}

/** The setting as classes; null unless each class is whole, no class comes twice, and each rule has exactly one. */
export function readProblemClasses(value: unknown): readonly ProblemClass[] | null {
  if (!Array.isArray(value) || !value.every(isClass)) return null;
  const numbers = new Set(value.map((one) => one.class));
  const rules = value.flatMap((one) => one.rules);
  const each = PROBLEM_RULES.every((rule) => rules.filter((other) => other === rule).length === 1);
  return numbers.size === value.length && each ? value : null;
}

export function classOfRule(classes: readonly ProblemClass[], rule: ProblemRule): ProblemClass {
  const found = classes.find(({ rules }) => rules.includes(rule));
  if (!found) throw new Error(`no class takes the problems of ${rule}`);
  return found;
}

/** Null when there is none with this number. */
export function problemClassOf(classes: readonly ProblemClass[], number: number): ProblemClass | null {
  return classes.find((one) => one.class === number) ?? null;
}
