import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';

export type Signature = { keyId: string; hash: string };
export type SignatureCheck = 'right' | 'wrong' | 'unknown-key';

/** A key's name says nothing about the key. */
const nameOf = (key: string): string => createHash('sha256').update(`name of ${key}`).digest('hex').slice(0, 12);
const newKey = (): string => randomBytes(32).toString('hex');

/**
 * The keys of the audit's hashes. They are not in the database: whoever rewrites it cannot make hashes that hold. The first
 * signs, the former ones only check what they have signed.
 */
@Injectable()
export class AuditKeys {
  private readonly keys: readonly string[];

  constructor(config: Config) {
    const given = config.auditKey?.split(',').map((key) => key.trim());
    this.keys = given ?? readKeyFile(config.dataDir);
  }

  sign(text: string): Signature {
    const [key] = this.keys;
    if (key === undefined) throw new Error('no key for the audit');
    return { keyId: nameOf(key), hash: hashOf(key, text) };
  }

  check(text: string, { keyId, hash }: Signature): SignatureCheck {
    const key = this.keys.find((known) => nameOf(known) === keyId);
    if (key === undefined) return 'unknown-key';
    const [wanted, found] = [Buffer.from(hashOf(key, text)), Buffer.from(hash)];
    return wanted.length === found.length && timingSafeEqual(wanted, found) ? 'right' : 'wrong';
  }

  /** Name of the key that signs now. */
  get name(): string {
    return this.sign('').keyId;
  }

  knows(keyId: string): boolean {
    return this.keys.some((key) => nameOf(key) === keyId);
  }
}

const hashOf = (key: string, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

export const keyFile = (dataDir: string): string => join(dataDir, 'audit.key');

/** One key a line, the present one first. Several processes may come first at once: one of them makes it. */
function readKeyFile(dataDir: string): string[] {
  const file = keyFile(dataDir);
  try {
    return linesOf(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(dataDir, { recursive: true });
  const unfinished = writeSecret(file, [newKey()]);
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished);
  }
  return linesOf(readFileSync(file, 'utf8'));
}

/** Puts a new key before the others; what they signed stays checkable. @returns its name */
export function rotateKeyFile(dataDir: string): string {
  const file = keyFile(dataDir);
  const key = newKey();
  renameSync(writeSecret(file, [key, ...readKeyFile(dataDir)]), file);
  return nameOf(key);
}

function writeSecret(file: string, keys: readonly string[]): string {
  const unfinished = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(unfinished, `${keys.join('\n')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(unfinished, 0o600);
  return unfinished;
}

function linesOf(text: string): string[] {
  const keys = text.split('\n').filter((line) => line.trim() !== '');
  if (keys.length === 0) throw new Error('audit.key is empty: put the key back 审计密钥文件为空，请放回原密钥');
  return keys;
}
