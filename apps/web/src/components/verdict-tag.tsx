import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  MinusCircleOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useTexts } from '../texts/use-texts.js';

/** Told by word, colour and shape: one of them is enough to read it. */
export function VerdictTag({ verdict }: { verdict: string | null | undefined }) {
  const t = useTexts();
  switch (verdict) {
    case 'pass':
      return <Told color="success" icon={<CheckCircleOutlined />} word={t.verdicts.pass} />;
    case 'accepted':
      return <Told color="success" icon={<CheckCircleOutlined />} word={t.verdicts.accepted} />;
    case 'fail':
      return <Told color="error" icon={<CloseCircleOutlined />} word={t.verdicts.fail} />;
    case 'hidden-defect':
      return <Told color="error" icon={<CloseCircleOutlined />} word={t.verdicts.hiddenDefect} />;
    case 'rejected':
      return <Told color="error" icon={<CloseCircleOutlined />} word={t.verdicts.rejected} />;
    case 'not-tested':
      return <Told color="default" icon={<MinusCircleOutlined />} word={t.verdicts.notTested} />;
    case null:
    case undefined:
    default:
      return <Told color="default" icon={<QuestionCircleOutlined />} word={t.verdicts.none} />;
  }
}

function Told({ color, icon, word }: { color: string; icon: React.ReactNode; word: string }) {
  return (
    <Tag color={color} icon={icon}>
      {word}
    </Tag>
  );
}
