import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Tag, Typography } from 'antd';
import { showShare } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import type { Value } from './indicator-queries.js';

/** Whether a target is reached, told by word, shape and colour. */
export function TargetTag({ value }: { value: Value }) {
  const { judgement: t } = useTexts();
  if (value.target == null) return <Typography.Text type="secondary">{t.noTarget}</Typography.Text>;
  const reached = Number(value.value) >= Number(value.target);
  return (
    <Tag color={reached ? 'success' : 'error'} icon={reached ? <CheckCircleOutlined /> : <CloseCircleOutlined />}>
      ≥ {showShare(value.target)} · {reached ? t.reached : t.missed}
    </Tag>
  );
}
