import { NOTHING_SAID, otherFaultsIn } from '#rules/13-full-verification';
import type { IdentifiedResult, RecordedVerification } from './known-facts.js';

/**
 * How a result meets what is recorded of its meter in the round. What a call cannot say is not compared: the rig's own word on
 * single points and on the items that are judged from readings.
 */
export function compareRecorded(
  { given, rig, verifierId, checkerId }: Pick<IdentifiedResult, 'given' | 'rig' | 'verifierId' | 'checkerId'>,
  names: readonly string[],
  recorded: RecordedVerification,
): 'same' | 'completes' | 'differs' {
  // Only single items were checked by hand so far.
  if (recorded.items === NOTHING_SAID) return 'completes';
  const sameResult =
    rig.id === recorded.rigId &&
    given.position === recorded.position &&
    given.verifiedAt.getTime() === recorded.verifiedAt.getTime() &&
    verifierId === recorded.verifierId &&
    checkerId === recorded.checkerId &&
    sameNumber(given.temperature, recorded.temperature) &&
    sameNumber(given.humidity, recorded.humidity) &&
    sameItems(given.items, recorded.items) &&
    given.clockDailyError === recorded.clockDailyError &&
    otherFaultsIn(given.rigReason).join() === otherFaultsIn(recorded.rigReason).join() &&
    (given.rigConclusion === null || given.rigConclusion === recorded.rigConclusion);
  if (!sameResult) return 'differs';
  if (recorded.readings === null) return names.length === 0 ? 'same' : 'completes';
  return sameReadings(given.basicErrors.readings, names, recorded) ? 'same' : 'differs';
}

function sameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : Number(a) === Number(b);
}

function sameItems(given: string, recorded: string): boolean {
  return given.split('').every((letter, at) => letter === '-' || letter === recorded[at]);
}

function sameReadings(given: string, names: readonly string[], { points, readings }: RecordedVerification): boolean {
  if (points === null || readings === null || points.length !== names.length) return false;
  const byPoint = new Map(points.map((point, at) => [point, readings[at]]));
  return given.split(',').every((joined, at) => byPoint.get(names[at] ?? '') === joined);
}
