import { DomainError } from '../domain-error.js';
import { sha256 } from './sha-256.js';

/** How draws are made; kept with each, so that an old draw is replayed as it was made. */
export const DRAW_METHOD = 'sha256-shuffle/1';

/** Numbers of 48 bits: whole numbers that a double holds exactly. */
const SPAN = 2 ** 48;

/**
 * A simple random sample without replacement, the same for the same seed: the places (from 0) in the ordered population that
 * are drawn, in the order of drawing.
 *
 * The i-th random number (i = 0, 1, 2 …) is the first 48 bits of SHA-256 of the text `seed:i`. For each of the n meters the
 * next number x that lies below the largest multiple of m, m being the meters not drawn yet, picks the (x mod m)-th of them
 * (Fisher and Yates: the last of those left takes the place of the one drawn). Anybody can do it again by hand.
 */
export function drawSample(seed: string, populationSize: number, sampleSize: number): number[] {
  if (sampleSize > populationSize) throw new DomainError('population-too-small', { populationSize, sampleSize });
  const numbers = randomNumbers(seed);
  const moved = new Map<number, number>();
  return Array.from({ length: sampleSize }, (_, drawn) => {
    const last = populationSize - drawn - 1;
    const place = below(last + 1, numbers);
    const picked = moved.get(place) ?? place;
    moved.set(place, moved.get(last) ?? last);
    return picked;
  });
}

function* randomNumbers(seed: string): Generator<number, never> {
  for (let i = 0; ; i++) {
    const [first = 0, second = 0] = sha256(`${seed}:${i}`);
    yield first * 2 ** 16 + (second >>> 16);
  }
}

/** Even over 0 … bound − 1: numbers of the last, incomplete multiple are passed over. */
function below(bound: number, numbers: Generator<number, never>): number {
  const limit = SPAN - (SPAN % bound);
  for (;;) {
    const { value } = numbers.next();
    if (value < limit) return value % bound;
  }
}
