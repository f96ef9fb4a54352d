import { Button, Card, Table, Typography } from 'antd';
import { useState } from 'react';
import { Awaited } from '../../../components/awaited.js';
import { PageTitle } from '../../../components/page.js';
import { useMay } from '../../../session/session.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { SettingForm } from './setting-form.js';
import { ShownValue } from './setting-value.js';
import { useSettings, type Setting } from './settings-queries.js';

const groupOf = ({ key }: Setting): string => key.split('.')[0] ?? key;

/** The numbers of the rules, each with what it decides, its value now and the one that comes. */
export function SettingsPage() {
  const t = useTexts();
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <>
      <PageTitle title={t.settings.title} />
      <Typography.Paragraph>{t.settings.explanation}</Typography.Paragraph>
      <Awaited query={useSettings()}>
        {({ items }) => (
          <>
            {[...new Set(items.map(groupOf))].map((group) => (
              <Card key={group} className="section" size="small" title={wordFor(t.settings.groups, group)}>
                <Group settings={items.filter((setting) => groupOf(setting) === group)} onOpen={setEdited} />
              </Card>
            ))}
          </>
        )}
      </Awaited>
      {edited !== null && <SettingForm settingKey={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function Group({ settings, onOpen }: { settings: readonly Setting[]; onOpen: (key: string) => void }) {
  const t = useTexts();
  const may = useMay();
  const mayChange = ({ securityPolicy }: Setting) => may(securityPolicy ? 'security-policy.write' : 'settings.write');
  return (
    <Table<Setting>
      size="small"
      showHeader={false}
      pagination={false}
      rowKey="key"
      dataSource={settings}
      columns={[
        {
          render: (_, setting) => <Explained setting={setting} />,
        },
        {
          width: 260,
          render: (_, { value, effectiveFrom, coming }) => (
            <>
              <ShownValue value={value} />
              {effectiveFrom > '2000-01-01' && (
                <div className="small">
                  <Typography.Text type="secondary">{t.settings.since(effectiveFrom)}</Typography.Text>
                </div>
              )}
              {coming && (
                <div>
                  <Typography.Text type="warning">{t.settings.coming(coming.effectiveFrom)}</Typography.Text>{' '}
                  <ShownValue value={coming.value} />
                </div>
              )}
            </>
          ),
        },
        {
          width: 100,
          align: 'right',
          render: (_, setting) => {
            const word = mayChange(setting) ? t.settings.change : t.edit.look;
            return (
              <Button
                size="small"
                autoInsertSpace={false}
                onClick={() => onOpen(setting.key)}
                aria-label={`${word} ${setting.title}`}
              >
                {word}
              </Button>
            );
          },
        },
      ]}
    />
  );
}

function Explained({ setting: { title, rule } }: { setting: Setting }) {
  return (
    <>
      <Typography.Text strong>{title}</Typography.Text>
      <div>
        <Typography.Text type="secondary">{rule}</Typography.Text>
      </div>
    </>
  );
}
