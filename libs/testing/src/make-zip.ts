import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip file, and where its headers do not tell the truth. */
export interface ZipPart {
  name: string;
  content: Buffer | string;
  /** Facts of the directory that are not what the part is. */
  listed?: { name?: string; bytes?: number; packedBytes?: number; crc?: number; flags?: number; method?: number };
  /** The same of the part's own header. */
  own?: { name?: string; flags?: number };
  /** Bytes between this part and the next. */
  behind?: Buffer;
  /** In the file, but not in the directory. */
  unlisted?: boolean;
}

/** A zip file, its directory as small as can be; `stated` lies about the directory itself. */
export function makeZip(
  parts: readonly ZipPart[],
  stated: { count?: number; size?: number; tail?: Buffer } = {},
): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const facts = { crc: crc32(content), packedBytes: packed.length, bytes: content.length, method: 8, flags: 0 };
    const body = [header(part.name, { ...facts, ...part.own }, null), packed, part.behind ?? Buffer.alloc(0)];
    if (part.unlisted !== true) directory.push(header(part.name, { ...facts, ...part.listed }, offset));
    bodies.push(...body);
    offset += Buffer.concat(body).length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(stated.count ?? directory.length, 8);
  end.writeUInt16LE(stated.count ?? directory.length, 10);
  end.writeUInt32LE(stated.size ?? central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end, stated.tail ?? Buffer.alloc(0)]);
}

interface Facts {
  name?: string;
  crc: number;
  packedBytes: number;
  bytes: number;
  method: number;
  flags: number;
}

/** Of the part itself, or of the directory when it has a place. */
function header(usual: string, { name = usual, ...facts }: Facts, place: number | null): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(facts.flags, 2);
  common.writeUInt16LE(facts.method, 4);
  common.writeUInt32LE(facts.crc, 10);
  common.writeUInt32LE(facts.packedBytes, 14);
  common.writeUInt32LE(facts.bytes, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  if (place === null) return Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name)]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(place, 10);
  return Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, Buffer.from(name)]);
}
