import type { Problems } from './problem.js';

export const platformProblems = {
  unexpected: {
    status: 500,
    zh: '服务器出错，请把请求编号告诉管理员',
    en: 'The server failed; tell the administrator the request id',
  },
  malformed: { status: 400, zh: '请求格式不正确', en: 'The request is malformed' },
  'validation-failed': { status: 400, zh: '有字段不符合要求', en: 'Some fields are not as required' },
  'not-signed-in': { status: 401, zh: '请先登录', en: 'Sign in first' },
  'wrong-credentials': { status: 401, zh: '用户名或密码不正确', en: 'User name or password is wrong' },
  'account-locked': {
    status: 429,
    zh: '连续登录失败，账号锁定至 {until}',
    en: 'Too many failed attempts; the account is locked until {until}',
  },
  'not-permitted': {
    status: 403,
    zh: '您没有这项权限，它属于：{action}',
    en: 'You may not do this; it is for: {action}',
  },
  'not-found': { status: 404, zh: '找不到{what} {id}', en: 'There is no {what} {id}' },
  'route-not-found': { status: 404, zh: '没有这个地址', en: 'There is no such address' },
  'not-your-view': {
    status: 403,
    zh: '这是 {owner} 共享的方案，只有本人可以修改；您可以另存为自己的方案',
    en: 'This view is shared by {owner} and only they can change it; save it as your own',
  },
  'not-acceptable': {
    status: 406,
    zh: '请求头 Accept 须包含 {expected}',
    en: 'The Accept header must have {expected}',
  },
  'export-list-unknown': {
    status: 422,
    zh: '没有可导出的列表 {list}：{lists}',
    en: 'There is no list {list}: {lists}',
  },
  'export-not-selectable': {
    status: 422,
    zh: '列表 {list} 不能按所选行导出，请导出当前筛选',
    en: 'Rows of {list} cannot be chosen; export what is filtered',
  },
  'export-not-ready': {
    status: 409,
    zh: '导出文件现在不能下载（{exportState}）',
    en: 'The file cannot be fetched now ({exportState})',
  },
  'already-exists': { status: 409, zh: '{what} {id} 已存在', en: '{what} {id} exists already' },
  'transition-not-allowed': {
    status: 409,
    zh: '{what} 现在的状态是“{from}”，不能变为“{to}”；可以变为：{allowed}',
    en: '{what} is “{from}” and cannot become “{to}”; it can become: {allowed}',
  },
  'precondition-required': { status: 428, zh: '修改前请带上 If-Match', en: 'An update needs If-Match' },
  'precondition-failed': {
    status: 412,
    zh: '数据已被他人修改，请刷新后再试',
    en: 'Somebody changed it meanwhile; load it again',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: '同一 Idempotency-Key 用于不同的内容',
    en: 'The Idempotency-Key was used with another body',
  },
  'request-in-progress': { status: 409, zh: '同一请求正在处理', en: 'The same request is being handled' },
  'too-many-requests': { status: 429, zh: '请求过于频繁，请稍后再试', en: 'Too many requests; try again later' },
  'audit-entry-missing': {
    status: 500,
    zh: '审计链断开：缺少第 {id} 条',
    en: 'The audit chain is broken: entry {id} is missing',
  },
  'audit-previous-hash-differs': {
    status: 500,
    zh: '审计链断开：第 {id} 条与上一条的摘要不符',
    en: 'The audit chain is broken: entry {id} does not follow from the one before it',
  },
  'audit-entry-changed': {
    status: 500,
    zh: '审计链断开：第 {id} 条的内容被改动',
    en: 'The audit chain is broken: entry {id} was changed',
  },
  'audit-key-missing': {
    status: 500,
    zh: '审计链断开：第 {id} 条没有用密钥签署',
    en: 'The audit chain is broken: entry {id} is not signed with a key',
  },
  'audit-key-unknown': {
    status: 500,
    zh: '无法校验审计链：第 {id} 条由本机没有的密钥签署，请放回原密钥（audit.key 或 AUDIT_KEY）',
    en: 'The audit chain cannot be checked: entry {id} was signed with a key that is not here; put it back (audit.key or AUDIT_KEY)',
  },
  'audit-anchor-differs': {
    status: 500,
    zh: '审计链断开：第 {id} 条与库外锚点不符，其后或其前的记录被重写',
    en: 'The audit chain is broken: entry {id} is not what its anchor outside of the database says',
  },
  'audit-anchored-entry-missing': {
    status: 500,
    zh: '审计链断开：库外锚点记有第 {id} 条，库中已没有',
    en: 'The audit chain is broken: entry {id}, which is anchored outside of the database, is not there any more',
  },
  'audit-anchors-damaged': {
    status: 500,
    zh: '审计锚点文件第 {id} 行被改动',
    en: 'Line {id} of the file of audit anchors was changed',
  },
  'too-large': { status: 413, zh: '内容过大', en: 'The content is too large' },
  'media-type-unknown': {
    status: 415,
    zh: '请求体的类型、字符集或压缩方式不受支持',
    en: 'The type, character set or packing of the body is not supported',
  },
  'no-room': {
    status: 507,
    zh: '服务器磁盘空间不足，文件未保存，请联系管理员',
    en: 'The disk of the server is full and nothing was kept; tell the administrator',
  },
  'write-failed': {
    status: 503,
    zh: '服务器写文件失败，文件未保存，请联系管理员',
    en: 'The server could not write the file and nothing was kept; tell the administrator',
  },
  'database-away': {
    status: 503,
    zh: '数据库暂时连不上，请稍后再试',
    en: 'The database cannot be reached at the moment; try again shortly',
  },
  'not-ready': {
    status: 503,
    zh: '服务未就绪：{missing}',
    en: 'The service is not ready: {missing}',
  },
  'hash-differs': {
    status: 422,
    zh: '内容与声明的 SHA-256 不符（{received}），可能传输有误，请重传',
    en: 'The content is not what its SHA-256 says ({received}): send it again',
  },
  'media-type-refused': {
    status: 422,
    zh: '只接受 JPEG、PNG、WebP 照片和 PDF',
    en: 'Only JPEG, PNG or WebP photos and PDF are taken',
  },
  'virus-found': {
    status: 422,
    zh: '文件含有病毒（{found}），未保存',
    en: 'The file has a virus ({found}); it was not kept',
  },
  'scan-failed': {
    status: 503,
    zh: '病毒扫描没有结果，文件未保存，请稍后再试',
    en: 'The file could not be scanned and was not kept; try again later',
  },
} satisfies Problems;
