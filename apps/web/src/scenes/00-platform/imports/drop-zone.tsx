import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { handOver } from './import-queries.js';

/** Takes files as they come from the rigs, several at once. */
export function DropZone({ onHandedOver }: { onHandedOver: (ids: string[]) => void }) {
  const t = useTexts();
  const drop = useChange(async (files: File[]) => {
    const ids: string[] = [];
    try {
      for (const file of files) ids.push(await handOver(file));
    } finally {
      // Those that arrived before the line broke are not lost.
      if (ids.length > 0) onHandedOver(ids);
    }
  });
  return (
    <div className="section">
      {drop.error && <ProblemAlert error={drop.error} />}
      <Upload.Dragger
        multiple
        accept=".csv,.txt,.xlsx"
        showUploadList={false}
        disabled={drop.isPending}
        beforeUpload={(file, all) => {
          if (file === all.at(-1)) drop.mutate(all);
          return Upload.LIST_IGNORE;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">{drop.isPending ? t.imports.handingOver : t.imports.drop}</p>
        <p className="ant-upload-hint">{t.imports.dropHint}</p>
      </Upload.Dragger>
    </div>
  );
}
