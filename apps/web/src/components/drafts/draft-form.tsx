import { Form, type FormInstance, type FormProps } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { DraftNote } from './draft-note.js';
import { DraftPlace } from './draft-place.js';
import { changedFields } from './draft-text.js';
import { useSender } from './use-draft.js';

interface DraftFormProps<Values extends object> extends Pick<
  FormProps<Values>,
  'layout' | 'style' | 'disabled' | 'scrollToFirstError' | 'className'
> {
  /** What the draft is kept under: the form, and what it is about. */
  name: string;
  initial?: Partial<Values>;
  form?: FormInstance<Values>;
  onSend: (values: Values) => Promise<unknown>;
  children: ReactNode;
}

/** A form whose fields are kept over reload and the end of the session until they are sent, and which asks before it is left. */
export function DraftForm<Values extends object>(props: DraftFormProps<Values>) {
  const { name, initial = {}, form: given, onSend, children, ...look } = props;
  const [own] = Form.useForm<Values>();
  const form = given ?? own;
  const place = useMemo(() => new DraftPlace(name), [name]);
  const [first, setFirst] = useState(() => place.read());
  const [start] = useState(() => ({ ...initial, ...(first?.values as Partial<Values> | undefined) }));
  const send = useSender(place);
  const keep = (): void => {
    const changed = changedFields<Values>(initial, form.getFieldsValue(true) as Values);
    if (Object.keys(changed).length > 0) place.write(changed);
    else place.forget();
  };
  const discard = (): void => {
    place.forget();
    setFirst(null);
    const none = Object.fromEntries(Object.keys(start).map((field) => [field, undefined]));
    form.setFieldsValue({ ...none, ...initial });
  };
  return (
    <>
      <DraftNote at={first?.at ?? null} onDiscard={discard} />
      <Form<Values>
        // Fields of several forms on a page have labels of their own.
        name={name}
        form={form}
        {...look}
        initialValues={start}
        onValuesChange={keep}
        onFinish={(values) => send(onSend(values))}
      >
        {children}
      </Form>
    </>
  );
}
