import { AuditChain, type BrokenBecause } from '#stages/00-platform/audit';
import { tell, withProduct } from './product.js';

const words: Record<BrokenBecause, (id: number) => string> = {
  'entry-missing': (id) => `entry ${id} is missing 缺少第 ${id} 条`,
  'previous-hash-differs': (id) => `entry ${id} does not follow from the one before it 第 ${id} 条与上一条的摘要不符`,
  'entry-changed': (id) => `entry ${id} was changed 第 ${id} 条的内容被改动`,
  'key-missing': (id) => `entry ${id} is not signed with a key 第 ${id} 条没有用密钥签署`,
  'key-unknown': (id) => `entry ${id} was signed with a key that is not here 第 ${id} 条由本机没有的密钥签署`,
  'anchor-differs': (id) => `entry ${id} is not what its anchor says 第 ${id} 条与锚点不符`,
  'anchored-entry-missing': (id) => `entry ${id} is anchored and is not there any more 锚点记有第 ${id} 条，库中已没有`,
  'anchors-damaged': (id) => `line ${id} of the anchors was changed 锚点文件第 ${id} 行被改动`,
};

/**
 * Checks every link of the audit chain and compares it with its anchors; ends with 1 at the first that does not hold.
 * @param noted `id:hash` of a head that somebody noted down, e.g. from the log server
 */
export async function verifyAudit(noted?: string): Promise<void> {
  const [, id, hash] = /^(\d+):([0-9a-f]{64})$/.exec(noted ?? '') ?? [];
  if (noted !== undefined && hash === undefined) throw new Error('--noted id:hash');
  const head = hash === undefined ? undefined : { id: Number(id), hash };
  const report = await withProduct((product) =>
    product.get(AuditChain, { strict: false }).verify((entries) => tell(`${entries} entries 条`), head),
  );
  if (report.anchors === 0) tell('no anchors yet: a cut end would not be seen 尚无锚点，无法发现末尾被删\n');
  if (report.whole) {
    const { entries, anchors, head: last } = report;
    tell(`whole 完整: ${entries} entries 条, ${anchors} anchors 锚点, head ${last.id}:${last.hash}\n`);
    return;
  }
  const { id: at, because } = report.broken;
  tell(`broken 断开 (${because}): ${words[because](at)}\n`);
  process.exitCode = 1;
}
