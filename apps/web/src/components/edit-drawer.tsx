import type { UseMutationResult } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Form, type FormInstance } from 'antd';
import { useCallback, useEffect, type ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { useTexts } from '../texts/use-texts.js';
import { DraftForm } from './drafts/draft-form.js';
import { useLeavingGuard, type Unsent } from './drafts/leaving-guard.js';
import { Difference } from './difference.js';
import { ProblemAlert } from './problem-alert.js';

interface EditDrawerProps<Values extends object> {
  /** What its draft is kept under; null of a form with a password, which is not kept. */
  draft: string | null;
  title: ReactNode;
  /** The word on the button that saves. */
  save: string;
  initial: Partial<Values>;
  change: UseMutationResult<unknown, Error, Values>;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
  /** Below the fields, e.g. what was changed before. */
  beside?: ReactNode;
  width?: number;
  /** Whoever may not change it may look at it. */
  readOnly?: boolean;
}

/** A short form at the side. What was typed is not lost by a click beside it; what the server refuses stands at its field. */
export function EditDrawer<Values extends object>(props: EditDrawerProps<Values>) {
  const { draft, title, save, initial, change, onClose, children, beside, width = 520, readOnly = false } = props;
  const t = useTexts();
  const { modal } = App.useApp();
  const [form] = Form.useForm<Values>();
  useFieldFaults(form, change.error);
  const lost = useCallback((): Unsent => (draft === null && form.isFieldsTouched() ? 'lost' : null), [draft, form]);
  useLeavingGuard(useCallback(() => (change.isPending ? null : lost()), [change.isPending, lost]));
  const close = (): void => {
    if (!form.isFieldsTouched()) {
      onClose();
      return;
    }
    const { unsent, leave, stay } = t.drafts;
    const content = lost() === 'lost' ? t.drafts.lost : t.drafts.kept;
    void modal.confirm({ title: unsent, content, okText: leave, cancelText: stay, onOk: onClose });
  };
  const look = { form, layout: 'vertical', scrollToFirstError: true, disabled: readOnly } as const;
  return (
    <Drawer
      open
      title={title}
      size={width}
      onClose={close}
      footer={
        <Flex justify="end" gap={8}>
          <Button onClick={close}>{t.edit.cancel}</Button>
          {!readOnly && (
            <Button type="primary" loading={change.isPending} onClick={() => form.submit()}>
              {save}
            </Button>
          )}
        </Flex>
      }
    >
      {change.error && <ProblemAlert error={change.error} />}
      <Conflict error={change.error} />
      {draft === null || readOnly ? (
        <Form<Values> {...look} initialValues={initial} onFinish={(values) => change.mutate(values)}>
          {children}
        </Form>
      ) : (
        <DraftForm<Values> {...look} name={draft} initial={initial} onSend={(values) => change.mutateAsync(values)}>
          {children}
        </DraftForm>
      )}
      {beside}
    </Drawer>
  );
}

/** Each fault of a refusal at the field that its pointer names. */
function useFieldFaults<Values>(form: FormInstance<Values>, error: Error | null): void {
  useEffect(() => {
    if (!(error instanceof Problem)) return;
    const faults = error.faults.map(({ pointer, message }) => {
      return { name: pointer.split('/').slice(1), errors: [message] };
    });
    form.setFields(faults as unknown as Parameters<typeof form.setFields>[0]);
  }, [form, error]);
}

/** Somebody else was faster: what it is now, and what it was to become. */
function Conflict({ error }: { error: Error | null }) {
  const t = useTexts();
  if (!(error instanceof Problem) || error.versions === null) return null;
  const { current, wanted } = error.versions;
  return (
    <section className="section">
      <h4>{t.edit.conflict}</h4>
      <Difference before={current} after={{ ...(current as object), ...(wanted as object) }} />
    </section>
  );
}
