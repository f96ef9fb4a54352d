import { Descriptions, Modal } from 'antd';
import { useTexts } from '../../texts/use-texts.js';

/** Which keys do what. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const items = Object.entries(t.keys.what).map(([keys, what]) => ({
    ...{ key: keys, label: <kbd translate="no">{keys}</kbd>, children: what },
  }));
  return (
    <Modal open footer={null} title={t.keys.title} onCancel={onClose}>
      <Descriptions column={1} size="small" bordered items={items} />
      <p>{t.keys.scanner}</p>
    </Modal>
  );
}
