import { Form, Input } from 'antd';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { EditDrawer } from '../../../components/edit-drawer.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { required } from '../reference/field-rules.js';

interface Values {
  username: string;
  name: string;
  password: string;
  staffCode?: string;
}

/** An account without rights; whoever gives them is somebody else. */
export function NewUserForm({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const words = t.users;
  const add = useChange(({ staffCode, ...rest }: Values) => {
    const body = { ...rest, ...(staffCode ? { staffCode } : {}) };
    return answerOf(api.POST('/api/v1/users', { body, headers: intentionKey() }));
  }, onClose);
  return (
    <EditDrawer<Values> draft={null} title={words.add} save={words.add} initial={{}} change={add} onClose={onClose}>
      <Form.Item
        name="username"
        label={words.username}
        extra={words.usernameHint}
        rules={[required(t), { pattern: /^[a-z][a-z0-9._-]{1,39}$/, message: words.usernamePattern }]}
      >
        <Input autoComplete="off" autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t.reference.name} rules={[required(t)]}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <StaffCodeField />
      <Form.Item name="password" label={words.password} extra={words.passwordHint} rules={[required(t)]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </EditDrawer>
  );
}

export function StaffCodeField() {
  const words = useTexts().users;
  return (
    <Form.Item
      name="staffCode"
      label={words.staffCode}
      extra={words.staffCodeHint}
      rules={[{ pattern: /^[A-Z][A-Z0-9]{1,19}$/, message: words.staffCodePattern }]}
    >
      <Input maxLength={20} />
    </Form.Item>
  );
}
