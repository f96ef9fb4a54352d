import type { AuditKeys } from './audit-keys.js';

/** `began`: from here on every entry is keyed. `restored`: what was anchored beyond this head was lost with the old database. */
export type AnchorKind = 'began' | 'head' | 'restored';

/** What the end of the audit trail was at some time: written down outside of the database. */
export interface Anchor {
  kind: AnchorKind;
  at: string;
  /** Entries are numbered without gaps: it is also how many there were. */
  id: number;
  hash: string;
}

interface AnchorLine extends Anchor {
  keyId: string;
  mac: string;
}

export type AnchorsRead = { anchors: Anchor[]; damagedLine: number | null };

/** Each line is signed together with the one before it: lines are neither changed nor taken out between others. */
export function anchorLine(keys: AuditKeys, lineBefore: string | undefined, anchor: Anchor): string {
  const { keyId, hash: mac } = keys.sign(signedText(lineBefore, anchor));
  const { kind, at, id, hash } = anchor;
  return JSON.stringify({ kind, at, id, hash, keyId, mac } satisfies AnchorLine);
}

/** @returns the anchors, and the first line that is not what was written */
export function readAnchors(keys: AuditKeys, lines: readonly string[]): AnchorsRead {
  const anchors: Anchor[] = [];
  for (const [at, line] of lines.entries()) {
    const anchor = parsed(line);
    const signature = anchor && { keyId: anchor.keyId, hash: anchor.mac };
    if (!anchor || !signature || keys.check(signedText(lines[at - 1], anchor), signature) !== 'right') {
      return { anchors, damagedLine: at + 1 };
    }
    anchors.push(anchor);
  }
  return { anchors, damagedLine: null };
}

/** What a line says, whether or not it is signed: to be compared, its signature is looked at where it was written. */
export function parsed(line: string): AnchorLine | null {
  try {
    const found = JSON.parse(line) as Partial<AnchorLine> | null;
    const whole = typeof found?.id === 'number' && typeof found.hash === 'string' && typeof found.mac === 'string';
    return whole ? (found as AnchorLine) : null;
  } catch {
    return null;
  }
}

const signedText = (lineBefore: string | undefined, { kind, at, id, hash }: Anchor): string =>
  JSON.stringify(['anchor', lineBefore ?? '', kind, at, id, hash]);
