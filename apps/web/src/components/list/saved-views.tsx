import { CheckOutlined, DeleteOutlined, SaveOutlined, ShareAltOutlined, StarOutlined } from '@ant-design/icons';
import { App, Button, Divider, Flex, Popover, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../../texts/use-texts.js';
import { Data } from '../data.js';
import { ProblemAlert } from '../problem-alert.js';
import { SaveViewDialog } from './save-view-dialog.js';
import { useChangeView, useRemoveView, useViews, type View } from './view-queries.js';
import { sameView, viewState } from './view-state.js';

interface SavedViewsProps {
  screen: string;
  /** Columns as they are shown, so that a link shows them to others, too. */
  columns: string | null;
}

/** Ways of looking at this list that somebody gave a name: one's own and those that others share. */
export function SavedViews({ screen, columns }: SavedViewsProps) {
  const t = useTexts();
  const { search } = useLocation();
  const views = useViews(screen);
  const [saving, setSaving] = useState(false);
  const [open, setOpen] = useState(false);
  const current = views.data?.find(({ state }) => sameView(state, search));
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={open}
        onOpenChange={setOpen}
        title={t.views.title}
        content={
          <Flex vertical gap={4} className="saved-views">
            {views.error && <ProblemAlert error={views.error} />}
            {views.data?.length === 0 && <Typography.Text type="secondary">{t.views.none}</Typography.Text>}
            {views.data?.map((view) => (
              <Line key={view.id} view={view} current={view === current} onGone={() => setOpen(false)} />
            ))}
            <Divider className="flush" />
            <Button
              type="link"
              icon={<SaveOutlined />}
              onClick={() => {
                setOpen(false);
                setSaving(true);
              }}
            >
              {t.views.save}
            </Button>
          </Flex>
        }
      >
        <Button icon={<StarOutlined />}>{current ? <Data>{current.name}</Data> : t.views.title}</Button>
      </Popover>
      {saving && <SaveViewDialog screen={screen} state={stateWith(search, columns)} onClose={() => setSaving(false)} />}
    </>
  );
}

function stateWith(search: string, columns: string | null): string {
  const parameters = new URLSearchParams(search);
  if (columns !== null) parameters.set('columns', columns);
  return viewState(parameters);
}

function Line({ view, current, onGone }: { view: View; current: boolean; onGone: () => void }) {
  const t = useTexts();
  return (
    <Flex justify="space-between" align="center" gap={16}>
      <Link to={`?${view.state}`} onClick={onGone}>
        {current && <CheckOutlined />} <Data>{view.name}</Data>{' '}
        {!view.mine && (
          <Tag>
            <Data>{view.owner}</Data>
          </Tag>
        )}
      </Link>
      {view.mine ? <OwnTools view={view} current={current} /> : <span>{t.views.shared}</span>}
    </Flex>
  );
}

function OwnTools({ view, current }: { view: View; current: boolean }) {
  const t = useTexts();
  const { search } = useLocation();
  const { message } = App.useApp();
  const change = useChangeView();
  const remove = useRemoveView();
  const share = (): void => {
    change.mutate(
      { view, shared: !view.shared },
      { onSuccess: () => void message.success(view.shared ? t.views.unshared : t.views.nowShared) },
    );
  };
  return (
    <span>
      <Button
        type="text"
        size="small"
        icon={<ShareAltOutlined />}
        aria-pressed={view.shared}
        aria-label={view.shared ? t.views.unshare : t.views.share}
        title={view.shared ? t.views.unshare : t.views.share}
        className={view.shared ? 'shared' : ''}
        onClick={share}
      />
      <Button
        type="text"
        size="small"
        icon={<SaveOutlined />}
        disabled={current}
        aria-label={t.views.replace}
        title={t.views.replace}
        onClick={() => change.mutate({ view, state: viewState(new URLSearchParams(search)) })}
      />
      <Button
        type="text"
        size="small"
        danger
        icon={<DeleteOutlined />}
        aria-label={t.views.remove}
        title={t.views.remove}
        onClick={() => remove.mutate(view)}
      />
    </span>
  );
}
