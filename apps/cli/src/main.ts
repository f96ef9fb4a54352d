import 'reflect-metadata';
import { Command } from 'commander';

/** The command line: one file a command, loaded when it is asked for. */
const program = new Command('zhunheng').description('Zhunheng 准衡 command line 命令行');

program
  .command('start')
  .description('start everything 启动')
  .action(async () => (await import('./start.js')).start());

program
  .command('migrate')
  .description('bring the tables up to date 升级数据库')
  .action(async () => (await import('./migrate.js')).migrateDatabase());

program
  .command('import <kind> <file>')
  .description('hand over a file 导入文件: arrival-meters | detect-rslt | basicerr | verification-wide')
  .option('--commit <mode>', 'all-or-nothing | good-rows')
  .option('--reason <text>', 'why values already handed over are replaced 更正原因')
  .action(async (kind: string, file: string, options: { commit?: string; reason?: string }) =>
    (await import('./import.js')).importFile(kind, file, options),
  );

program
  .command('recompute')
  .description('compute the indicators again from the facts 重算指标')
  .option('--from <period>', 'first month, e.g. 2026-01')
  .option('--to <period>', 'last month')
  .action(async (options: { from?: string; to?: string }) => (await import('./recompute.js')).recompute(options));

program
  .command('verify-audit')
  .description('check the chain of audit entries against its anchors 校验审计链，与锚点比对')
  .option('--noted <id:hash>', 'a head that was noted down elsewhere 另行记下的末条')
  .action(async ({ noted }: { noted?: string }) => (await import('./verify-audit.js')).verifyAudit(noted));

program
  .command('rotate-audit-key')
  .description('make a new key for the audit 更换审计密钥')
  .action(async () => (await import('./rotate-audit-key.js')).rotateAuditKey());

program
  .command('backup <file>')
  .description('write everything into one file 备份')
  .action(async (file: string) => (await import('./backup/backup.js')).backup(file));

program
  .command('restore <file>')
  .description('read a backup into an empty database 恢复')
  .option('--new-audit-key', 'the key of its audit is lost 审计密钥已丢失')
  .action(async (file: string, options: { newAuditKey?: boolean }) =>
    (await import('./backup/restore.js')).restore(file, options),
  );

program
  .command('create-admin')
  .description('create the first administrator 创建首个管理员 (ADMIN_PASSWORD)')
  .action(async () => (await import('./create-admin.js')).createAdmin());

program
  .command('demo')
  .description('make a demo city, or take it out 生成或删除演示数据')
  .option('--meters <number>', 'how many meters', '6000')
  .option('--seed <number>', 'the same seed makes the same city', '1')
  .option('--remove', 'take all demo data out 删除演示数据')
  .option('--also-later', 'with what people entered since 连同之后录入的数据')
  .action(async (options: { meters: string; seed: string; remove?: boolean; alsoLater?: boolean }) =>
    (await import('./demo/demo.js')).demo(options),
  );

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exitCode = 1;
});
