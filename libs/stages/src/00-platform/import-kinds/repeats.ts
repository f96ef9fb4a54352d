/** Beyond so many texts it is quicker to ask the database. */
const mostTexts = 1 << 20;
/** A place is two numbers, the second of which is 0 while it is empty. */
const placeNumbers = 2;
/** Of FNV-1a, and another one. */
const primes = [0x01000193, 0x5bd1e995] as const;

/**
 * Whether any text has come twice, told from some 30 bytes a text instead of by grouping them in the database. A text is known
 * by 64 bits of hash: two that share them are taken for the same one, so that "yes" has to be looked into and "no" is certain.
 */
export class Repeats {
  /** Whether a text may have come twice; also when there were too many to tell. */
  any = false;
  /** Different texts; up to the first that came again, unless it goes on. */
  count = 0;
  private places = new Int32Array(1 << 12);

  constructor(
    private readonly most = mostTexts,
    private readonly goesOn = false,
  ) {}

  /** @param scope texts are told apart only within the same one */
  add(text: string, scope = ''): void {
    if (this.any) return;
    let [first, second] = [scope.length, 0];
    for (let at = 0; at < scope.length; at++) {
      first = Math.imul(first ^ scope.charCodeAt(at), primes[0]);
      second = Math.imul(second + scope.charCodeAt(at), primes[1]);
    }
    for (let at = 0; at < text.length; at++) {
      first = Math.imul(first ^ text.charCodeAt(at), primes[0]);
      second = Math.imul(second + text.charCodeAt(at), primes[1]);
    }
    const there = this.place(first ^ (first >>> 15), (second ^ (second >>> 15)) | 1);
    if (there && this.goesOn) return;
    this.any = there || ++this.count > this.most;
    if (this.any) this.places = new Int32Array();
    else if (this.count * 2 * placeNumbers > this.places.length) this.grow();
  }

  /** @returns whether it was there */
  private place(first: number, second: number): boolean {
    const { places } = this;
    const last = places.length - 1;
    for (let at = ((first ^ (second >>> 1)) * placeNumbers) & last; ; at = (at + placeNumbers) & last) {
      if (places[at + 1] === 0) {
        places[at] = first;
        places[at + 1] = second;
        return false;
      }
      if (places[at] === first && places[at + 1] === second) return true;
    }
  }

  private grow(): void {
    const before = this.places;
    this.places = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += placeNumbers) {
      const [first = 0, second = 0] = [before[at], before[at + 1]];
      if (second !== 0) this.place(first, second);
    }
  }
}
