import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../texts/use-texts.js';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts();
  return (
    <Result
      status="404"
      title={t.shell.notFound}
      subTitle={t.shell.notFoundHint}
      extra={
        <Link to="/">
          <Button type="primary">{t.menu.home}</Button>
        </Link>
      }
    />
  );
}
