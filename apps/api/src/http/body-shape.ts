import { DomainError } from '#libs/rules';

/** Deeper than any body of ours. */
const deepest = 32;
/** Of lists, objects and their members; a parsed value takes many times its bytes. */
const mostValues = 2_000_000;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * Refuses JSON that would take far more memory or stack than its size tells, before it is parsed.
 * @throws DomainError `malformed`, `too-large`
 */
export function checkShape(body: Buffer): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte === quote) at = endOfText(body, at);
    else if (byte === comma) values += 1;
    else if (byte < 0x5b) continue;
    else if (opening.has(byte)) {
      depth += 1;
      values += 1;
      if (depth > deepest) throw refusal('malformed', 400);
    } else if (closing.has(byte)) depth -= 1;
  }
  if (values > mostValues) throw refusal('too-large', 413);
}

/** The parser gives an error on with its status, or calls it forbidden. */
const refusal = (code: string, status: number): DomainError => Object.assign(new DomainError(code, {}), { status });

function endOfText(body: Buffer, start: number): number {
  for (let at = body.indexOf(quote, start + 1); at >= 0; at = body.indexOf(quote, at + 1)) {
    let before = at - 1;
    while (body[before] === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return body.length;
}
