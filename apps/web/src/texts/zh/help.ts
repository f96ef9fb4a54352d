/** 帮助与关于。 */
export const zhHelp = {
  title: '帮助',
  guides: { staff: '计量人员', marketing: '营销部', administrators: '管理员', lists: '列表的用法' },
  about: '关于准衡',
  version: '版本',
  api: '接口文档',
  keysHint: '在任何页面按 ? 查看。',
  who: '遇到问题',
  whoHint: '请联系本单位的系统管理员；出错提示里的请求编号请一并告知，凭它能在审计和日志中找到当时的操作。',
};
