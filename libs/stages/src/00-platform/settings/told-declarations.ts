import { declared, type Declaration } from './declare.js';

/** Whom messages go to. */
export const toldDeclarations: Record<string, Declaration> = {
  'notifications.batch-judged': declared(
    { kind: 'roles' },
    ['批次判定通知', 'Told of judged batches'],
    ['全检一轮判定后，这些角色的人收到消息', 'People of these roles get a message when a round is judged'],
  ),
  'notifications.problem-raised': declared(
    { kind: 'roles' },
    ['新质量问题通知', 'Told of new quality problems'],
    [
      '提出质量问题后，这些角色的人收到消息；被指定的责任人总会收到',
      'People of these roles get a message when a problem is raised; whom it is given to always does',
    ],
  ),
  'notifications.problem-late': declared(
    { kind: 'roles' },
    ['质量问题超期通知', 'Told of overdue quality problems'],
    [
      '质量问题超期时，这些角色的人收到消息；责任人总会收到，升级后分管领导也会收到',
      'People of these roles get a message when a problem is overdue; its owner always does, and the leader once it goes up',
    ],
  ),
};
