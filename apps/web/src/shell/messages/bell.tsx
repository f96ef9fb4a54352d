import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Empty, Flex, Popover, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Awaited } from '../../components/awaited.js';
import { showTime } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import { useMarkRead, useNotices, useNoticeText, useUnread, type Notice } from './notices.js';

/** What somebody should know: how many they have not read, and where each leads. */
export function Bell() {
  const t = useTexts();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={<Messages open={open} onGone={() => setOpen(false)} />}
    >
      <Button type="text" aria-label={t.notices.unread(unread)} title={t.notices.title}>
        <Badge count={unread} size="small" overflowCount={99}>
          <BellOutlined />
        </Badge>
      </Button>
    </Popover>
  );
}

function Messages({ open, onGone }: { open: boolean; onGone: () => void }) {
  const t = useTexts();
  const notices = useNotices(open);
  const mark = useMarkRead();
  return (
    <Flex vertical gap={8} className="messages">
      <Flex justify="space-between" align="center">
        <Typography.Text strong>{t.notices.title}</Typography.Text>
        <Button type="link" size="small" loading={mark.isPending} onClick={() => mark.mutate({})}>
          {t.notices.markAll}
        </Button>
      </Flex>
      <Awaited query={notices}>
        {(items) =>
          items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.notices.none} />
          ) : (
            items.map((notice) => (
              <Told
                key={notice.id}
                notice={notice}
                onOpen={() => {
                  if (notice.readAt === null) mark.mutate({ id: notice.id });
                  onGone();
                }}
              />
            ))
          )
        }
      </Awaited>
    </Flex>
  );
}

function Told({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const t = useTexts();
  const textOf = useNoticeText();
  const text = <span translate="no">{textOf(notice)}</span>;
  const unread = notice.readAt === null;
  return (
    <div className={unread ? 'message unread' : 'message'}>
      {unread && <Badge status="processing" title={t.notices.isNew} />}
      {notice.link == null ? (
        text
      ) : (
        <Link to={notice.link} onClick={onOpen}>
          {text}
        </Link>
      )}
      <div>
        <Typography.Text type="secondary" className="small">
          {showTime(notice.createdAt)}
        </Typography.Text>
      </div>
    </div>
  );
}
