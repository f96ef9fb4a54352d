/** 抽样结果文件。 */
export const zhSampleFile = {
  name: '抽样结果',
  download: '下载样品表',
  bring: '导入结果文件',
  hint: '下载样品表，填“抽样结论”（合格、不合格）和“不合格项目”，再导入；未检的留空。',
};
