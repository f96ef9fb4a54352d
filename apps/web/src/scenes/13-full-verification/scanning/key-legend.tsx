import { Card, Typography } from 'antd';
import { checkKeys, type CheckItem } from '#rules/13-full-verification';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';

/** Which key means what, for the item of the sitting. */
export function KeyLegend({ item }: { item: CheckItem }) {
  const { scan: t, verdicts } = useTexts();
  const faultName = useFaultName();
  const meanings = checkKeys(item);
  const wordOf = (fault: string | null): string => {
    if (fault === null) return verdicts.pass;
    const rest = meanings.length > 2 && fault === meanings.at(-1)?.fault;
    return rest ? t.otherFault(faultName(fault)) : faultName(fault);
  };
  const keys = [
    ...meanings.map(({ key, fault }) => ({ key, word: wordOf(fault) })),
    { key: t.backspace, word: t.backKey },
  ];
  return (
    <Card size="small" title={t.legend}>
      <dl className="scan-keys">
        {keys.map(({ key, word }) => (
          <div key={key}>
            <dt>
              <Typography.Text keyboard translate="no">
                {key}
              </Typography.Text>
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
