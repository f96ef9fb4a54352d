import { CheckCircleOutlined, LockOutlined, StopOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { showTime } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { User } from './users-queries.js';

/** Whether one can sign in with it, by word, colour and shape. */
export function UserStatus({ user }: { user: User }) {
  const words = useTexts().users;
  return (
    <>
      {user.disabled ? (
        <Tag icon={<StopOutlined />}>{words.disabled}</Tag>
      ) : user.lockedUntil !== null ? (
        <Tag color="error" icon={<LockOutlined />}>
          {words.lockedUntil(showTime(user.lockedUntil))}
        </Tag>
      ) : (
        <Tag color="success" icon={<CheckCircleOutlined />}>
          {words.active}
        </Tag>
      )}
      {user.passwordGiven && <Tag>{words.given}</Tag>}
      {user.demo && <Tag>{words.demo}</Tag>}
    </>
  );
}
