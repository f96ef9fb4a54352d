import { Alert, Button, Card, Flex, Form, Input, Tag, Typography } from 'antd';
import { answerOf, api } from '../../api/api.js';
import { Data } from '../../components/data.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { showTime } from '../../components/show.js';
import { useChange } from '../../components/use-change.js';
import { useTexts } from '../../texts/use-texts.js';
import type { VerifierCard } from './scorecard-queries.js';

/** Whether the card counts yet. */
export function Standing({ card: { standing, countsFrom } }: { card: VerifierCard }) {
  const { judgement: t } = useTexts();
  const words = t.standings[standing](countsFrom);
  return <Tag color={standing === 'counts' ? 'default' : 'processing'}>{words}</Tag>;
}

/** What the person says to the card, and the place to say it as long as it does not count. */
export function OwnComment({ card, own }: { card: VerifierCard; own: boolean }) {
  const { judgement: t } = useTexts();
  return (
    <Card className="section" title={t.comment.title} extra={<Standing card={card} />}>
      {card.comment != null && (
        <Typography.Paragraph>
          <Data>{card.comment}</Data>{' '}
          <Typography.Text type="secondary" className="small">
            {card.commentedAt != null && showTime(card.commentedAt)}
          </Typography.Text>
        </Typography.Paragraph>
      )}
      {card.comment == null && !own && <p>{card.seenOn == null ? t.comment.notSeen : t.comment.seen(card.seenOn)}</p>}
      {own && (card.standing === 'counts' ? <p>{t.comment.over}</p> : <CommentForm card={card} />)}
    </Card>
  );
}

function CommentForm({ card }: { card: VerifierCard }) {
  const t = useTexts();
  const change = useChange(({ text }: { text: string }) =>
    answerOf(api.PUT('/api/v1/scorecards/verifiers/me/comment', { body: { period: card.period, text } })),
  );
  const { title, explained, send } = t.judgement.comment;
  return (
    <Form layout="vertical" onFinish={change.mutate} initialValues={{ text: card.comment ?? '' }}>
      <Alert className="problem" type="info" showIcon title={explained(card.countsFrom)} />
      <Form.Item name="text" label={title} rules={[{ required: true, whitespace: true, message: t.edit.required }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      {change.error && <ProblemAlert error={change.error} />}
      <Flex justify="end">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {send}
        </Button>
      </Flex>
    </Form>
  );
}
