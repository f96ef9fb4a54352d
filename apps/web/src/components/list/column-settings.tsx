import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Popover } from 'antd';
import { useTexts } from '../../texts/use-texts.js';
import { arrangeColumns, moved } from './arrange-columns.js';
import type { ColumnSettings, ListColumn } from './use-columns.js';

interface ColumnSettingsProps<Row> {
  columns: readonly ListColumn<Row>[];
  settings: ColumnSettings;
}

/** Which columns, and in which order; by mouse or by keys. */
export function ColumnSettingsButton<Row>(props: ColumnSettingsProps<Row>) {
  const t = useTexts();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={<Title settings={props.settings} />}
      content={<Columns {...props} />}
    >
      <Button icon={<SettingOutlined />} aria-label={t.list.columns} title={t.list.columns} />
    </Popover>
  );
}

function Title({ settings }: { settings: ColumnSettings }) {
  const t = useTexts();
  return (
    <Flex justify="space-between" align="center" gap={24}>
      {t.list.columns}
      <Button type="link" size="small" disabled={!settings.changed} onClick={settings.reset}>
        {t.list.usualColumns}
      </Button>
    </Flex>
  );
}

function Columns<Row>({ columns, settings }: ColumnSettingsProps<Row>) {
  const shown = arrangeColumns(columns, settings.keys);
  const others = columns.filter((column) => !shown.includes(column));
  const toggle = (key: string, on: boolean): void =>
    settings.change(on ? [...settings.keys, key] : settings.keys.filter((known) => known !== key));
  return (
    <Flex vertical gap={2} className="column-settings">
      {[...shown, ...others].map((column, at) => (
        <Line
          key={column.key}
          column={column}
          on={shown.includes(column)}
          onToggle={(on) => toggle(column.key, on)}
          onUp={at > 0 && at < shown.length ? () => settings.change(moved(settings.keys, at, -1)) : null}
          onDown={at < shown.length - 1 ? () => settings.change(moved(settings.keys, at, 1)) : null}
        />
      ))}
    </Flex>
  );
}

interface LineProps<Row> {
  column: ListColumn<Row>;
  on: boolean;
  onToggle: (on: boolean) => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}

function Line<Row>({ column, on, onToggle, onUp, onDown }: LineProps<Row>) {
  const t = useTexts();
  const title = column.name ?? (typeof column.title === 'string' ? column.title : column.key);
  return (
    <Flex justify="space-between" align="center" gap={16}>
      <Checkbox checked={on} disabled={column.always === true} onChange={({ target }) => onToggle(target.checked)}>
        {title}
      </Checkbox>
      <span>
        <Button
          type="text"
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={t.list.moveUp(title)}
          disabled={onUp === null}
          onClick={() => onUp?.()}
        />
        <Button
          type="text"
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={t.list.moveDown(title)}
          disabled={onDown === null}
          onClick={() => onDown?.()}
        />
      </span>
    </Flex>
  );
}
