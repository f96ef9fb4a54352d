/** Bytes that a character of a text takes at most in UTF-8. */
const widest = 3;

/** Lines as UTF-8, gathered in memory that is used again: texts of that size would be cleared away all the time. */
export class LineBuffer {
  size = 0;
  private bytes = Buffer.allocUnsafeSlow(1 << 16);

  add(line: string): void {
    const needed = this.size + line.length * widest;
    if (needed > this.bytes.length) this.grow(needed);
    this.size += this.bytes.write(line, this.size);
  }

  /** Good until the next line is added or the lines are cleared. */
  get content(): Buffer {
    return this.bytes.subarray(0, this.size);
  }

  clear(): void {
    this.size = 0;
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.bytes.length));
    this.bytes.copy(larger, 0, 0, this.size);
    this.bytes = larger;
  }
}
