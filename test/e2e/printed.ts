import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has poppler; in CI it must. */
export function hasPoppler(): boolean {
  const there = spawnSync('pdftoppm', ['-v']).status === 0;
  if (!there && process.env['CI']) throw new Error('pdftoppm is missing; in CI that is a failure');
  if (!there) process.stdout.write('pdftoppm is not here: looking at printed papers is skipped\n');
  return there;
}

/** A picture of one page in grey: what was drawn, and what would be cut off. */
interface Page {
  width: number;
  height: number;
  pixels: Buffer;
}

/** A printed paper as people and machines read it. */
export class Printed {
  readonly text: string;
  readonly pages: Page[];
  readonly fonts: string;

  constructor(pdf: Buffer, name: string) {
    const folder = mkdtempSync(join(tmpdir(), 'printed-'));
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, pdf);
    this.text = run('pdftotext', ['-layout', path, '-']);
    this.fonts = run('pdffonts', [path]);
    run('pdftoppm', ['-gray', '-r', '60', path, join(folder, 'page')]);
    const files = readdirSync(folder).filter((file) => file.endsWith('.pgm'));
    this.pages = files.sort().map((file) => pageOf(readFileSync(join(folder, file))));
    const pictures = process.env['PICTURES'];
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      run('pdftoppm', ['-png', '-r', '80', path, join(pictures, name)]);
    }
    rmSync(folder, { recursive: true });
  }

  /** Share of dark pixels within so many millimetres of an edge: nothing reaches there unless it is cut. */
  inkAtEdges(millimetres: number): number {
    const margin = Math.round((millimetres / 25.4) * 60);
    let ink = 0;
    for (const { width, height, pixels } of this.pages) {
      for (let at = 0; at < pixels.length; at++) {
        const [x, y] = [at % width, Math.floor(at / width)];
        const edge = x < margin || y < margin || x >= width - margin || y >= height - margin;
        if (edge && (pixels[at] ?? 255) < 200) ink++;
      }
    }
    return ink;
  }
}

function run(program: string, parameters: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program}: ${stderr.toString()}`);
  return stdout.toString();
}

/** Of a binary PGM. */
function pageOf(file: Buffer): Page {
  const [, width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
  const size = Number(width) * Number(height);
  return { width: Number(width), height: Number(height), pixels: file.subarray(file.length - size) };
}
