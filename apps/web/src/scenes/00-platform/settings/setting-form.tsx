import { Alert, DatePicker, Form, Input, Table, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { addDays, shanghaiDay } from '#libs/rules';
import { answerOf, api } from '../../../api/api.js';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { EditDrawer } from '../../../components/edit-drawer.js';
import { showCount, showTime } from '../../../components/show.js';
import { useAsOpened } from '../../../components/use-as-opened.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { required } from '../reference/field-rules.js';
import { ifMatch } from '../reference/reference-queries.js';
import { ShownValue } from './setting-value.js';
import { usePastChange, useSetting, type SettingStory, type SettingValue } from './settings-queries.js';
import { ValueField } from './value-field.js';

interface Values {
  value: SettingValue;
  effectiveFrom: Dayjs;
  reason: string;
}

/** One setting: every value that it had or will have, and a new one from a day on. */
export function SettingForm({ settingKey, onClose }: { settingKey: string; onClose: () => void }) {
  return (
    <Awaited query={useSetting(settingKey)}>{(setting) => <Opened setting={setting} onClose={onClose} />}</Awaited>
  );
}

function Opened({ setting: now, onClose }: { setting: SettingStory; onClose: () => void }) {
  const setting = useAsOpened(now);
  const t = useTexts();
  const may = useMay()(setting.securityPolicy ? 'security-policy.write' : 'settings.write');
  const today = shanghaiDay(new Date());
  const put = useChange(({ value, effectiveFrom, reason }: Values) => {
    const params = { path: { key: setting.key }, header: ifMatch(setting.revision) };
    const body = { value: value as never, effectiveFrom: effectiveFrom.format('YYYY-MM-DD'), reason };
    return answerOf(api.PUT('/api/v1/settings/{key}', { params, body }));
  }, onClose);
  const words = t.settings;
  return (
    <EditDrawer<Values>
      draft={`setting/${setting.key}`}
      title={setting.title}
      save={words.change}
      initial={{ value: setting.coming?.value ?? setting.value, effectiveFrom: dayjs(addDays(today, 1)) }}
      change={put}
      onClose={onClose}
      width={setting.shape.kind === 'calendar' ? 760 : 600}
      readOnly={!may}
      beside={<Versions setting={setting} />}
    >
      <Typography.Paragraph>{setting.rule}</Typography.Paragraph>
      {!may && (
        <Alert
          className="problem"
          type="info"
          showIcon
          title={setting.securityPolicy ? words.securityOnly : words.systemOnly}
        />
      )}
      <ValueField setting={setting} />
      {may && (
        <>
          <Form.Item
            name="effectiveFrom"
            label={words.effectiveFrom}
            rules={[{ required: true, message: t.edit.required }]}
          >
            <DatePicker allowClear={false} />
          </Form.Item>
          <PastWarning settingKey={setting.key} today={today} />
          <Form.Item name="reason" label={words.reason} rules={[required(t)]} extra={t.reason.required}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </>
      )}
    </EditDrawer>
  );
}

/** What was judged and counted under the value that is replaced. */
function PastWarning({ settingKey, today }: { settingKey: string; today: string }) {
  const t = useTexts();
  const day = Form.useWatch<Dayjs | undefined>('effectiveFrom')?.format('YYYY-MM-DD');
  const from = day !== undefined && day < today ? day : null;
  const past = usePastChange(settingKey, from).data;
  if (from === null) return null;
  const touched =
    past && t.settings.touched(past.from, past.to, showCount(past.verdicts), showCount(past.rounds), past.months);
  return <Alert className="problem" type="warning" showIcon title={t.settings.past} description={touched} />;
}

function Versions({ setting }: { setting: SettingStory }) {
  const t = useTexts();
  const words = t.settings;
  return (
    <Table
      size="small"
      title={() => words.history}
      pagination={false}
      rowKey="effectiveFrom"
      dataSource={setting.history}
      columns={[
        {
          title: words.effectiveFrom,
          className: 'number',
          render: (_, { effectiveFrom }) => (effectiveFrom > '2000-01-01' ? effectiveFrom : words.always),
        },
        { title: words.current, render: (_, { value }) => <ShownValue value={value} /> },
        {
          title: words.by,
          render: (_, { setBy, setAt }) =>
            setBy === null ? (
              '–'
            ) : (
              <>
                <Data>{setBy}</Data>
                <div className="small">{showTime(setAt)}</div>
              </>
            ),
        },
        { title: words.reason, render: (_, { reason }) => <Data>{reason ?? '–'}</Data> },
      ]}
    />
  );
}
