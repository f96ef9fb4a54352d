import { Skeleton } from 'antd';

/** The outline of a page that is on its way. */
export function Waiting() {
  return <Skeleton active paragraph={{ rows: 8 }} />;
}
