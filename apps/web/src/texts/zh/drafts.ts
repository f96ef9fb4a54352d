/** 未提交的内容。 */
export const zhDrafts = {
  restored: (at: string) => `已恢复 ${at} 填写、尚未提交的内容`,
  discard: '清空重填',
  unsent: '有内容尚未提交',
  kept: '已填写的内容保存在本机，下次打开时还在。',
  lost: '离开后，刚才填写的内容会丢失。',
  stay: '继续填写',
  leave: '离开',
};
