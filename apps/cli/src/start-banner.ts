import type { Config } from '#libs/config';

const demoAccounts = [
  'verifier  检定员 V001',
  'checker  核验员 C001',
  'lead  计量主管',
  'dispatcher  派工员',
  'crew  装表班组 W001',
  'supplies  物资',
  'service  客服',
  'marketing  营销部',
  'leader  分管领导',
  'sysadmin  系统管理员',
  'secadmin  安全管理员',
  'auditor  审计员',
];

/** What is told when everything runs: the address, the accounts, and `ready`. */
export function banner(config: Config, demo: boolean, firstRunCode: string | null): string {
  const lines: string[] = [];
  if (config.role !== 'worker') lines.push(`Zhunheng 准衡  http://localhost:${config.port}`);
  if (demo) {
    lines.push('Demo data 演示数据: do not enter real data 请勿录入真实数据');
    lines.push('Accounts 账号 (password 密码 zhunheng-demo):', ...demoAccounts.map((account) => `  ${account}`));
  }
  if (firstRunCode !== null) {
    lines.push(
      `No accounts yet 尚无账号: open the address and enter this code 请打开上述网址并输入设置码  ${firstRunCode}`,
    );
  }
  lines.push('ready');
  return `${lines.join('\n')}\n`;
}
