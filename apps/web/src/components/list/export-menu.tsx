import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { answerOf, api, intentionKey } from '../../api/api.js';
import { Problem } from '../../api/problem.js';
import { useTexts } from '../../texts/use-texts.js';
import { useChange } from '../use-change.js';
import type { Picked } from './pick-everything.js';

/** What of a list can be had as a file. */
export interface Exporting {
  list: string;
  /** The list as it is filtered and sorted. */
  query: Record<string, unknown>;
  /** What stays when the filter is taken away, e.g. the batch whose meters they are. */
  always?: Record<string, unknown>;
  /** Whether rows can be chosen one by one. */
  selectable?: boolean;
}

interface Wanted {
  query: Record<string, unknown>;
  selected?: string[];
  format: 'csv' | 'xlsx';
}

interface ExportMenuProps {
  exporting: Exporting;
  /** Keys of the columns that are shown; all that the list has without them. */
  columns?: string[];
  picked?: Picked;
}

/** All, what is filtered, or what is chosen: three plain items, each as CSV or as a workbook. Written in the background. */
export function ExportMenu({ exporting, columns, picked }: ExportMenuProps) {
  const t = useTexts();
  const { message } = App.useApp();
  const { list, query, always = {} } = exporting;
  const { keys: selected, everything } = picked ?? { keys: [], everything: null };
  const chosen = everything ?? selected.length;
  const create = useChange((wanted: Wanted) =>
    answerOf(
      api.POST('/api/v1/exports', { body: { list, ...(columns && { columns }), ...wanted }, headers: intentionKey() }),
    ),
  );
  const start = (wanted: Wanted): void =>
    create.mutate(wanted, {
      onSuccess: () => void message.success(<Started />),
      onError: (error) => void message.error(error instanceof Problem ? error.message : t.problem.noAnswer),
    });
  const choices = (key: string, label: string, wanted: Omit<Wanted, 'format'>, disabled = false) => ({
    ...{ key, label, disabled },
    children: (['csv', 'xlsx'] as const).map((format) => ({
      ...{ key: `${key}-${format}`, label: t.exports.formats[format] },
      onClick: () => start({ ...wanted, format }),
    })),
  });
  const items = [
    choices('filtered', t.exports.filtered, { query }),
    choices('all', t.exports.all, { query: always }),
    ...(exporting.selectable === true
      ? [
          choices(
            'selected',
            t.exports.selected(chosen),
            everything === null ? { query: always, selected } : { query },
            chosen === 0,
          ),
        ]
      : []),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button icon={<DownloadOutlined />} loading={create.isPending}>
        {t.exports.button}
      </Button>
    </Dropdown>
  );
}

/** The way to the file, which comes when it is written. */
function Started() {
  const t = useTexts();
  return (
    <>
      {t.exports.started} <Link to="/exports">{t.menu.exports}</Link>
    </>
  );
}
