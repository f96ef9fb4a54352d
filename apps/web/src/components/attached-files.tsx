import { FileImageOutlined, FilePdfOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Image, Typography, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { download, fetched, upload } from '../api/api.js';
import { useTexts } from '../texts/use-texts.js';
import { Awaited } from './awaited.js';
import { Data } from './data.js';
import { ProblemAlert } from './problem-alert.js';
import { showTime } from './show.js';
import { useChange } from './use-change.js';

export interface AttachedFile {
  sha256: string;
  name: string;
  mediaType: string;
  linkedBy: string | null;
  linkedAt: string;
}

/** What files belong to, and how they are asked for and attached there. */
export interface Attachable {
  key: readonly string[];
  list: () => Promise<AttachedFile[]>;
  attach: (file: { sha256: string; name: string }) => Promise<unknown>;
  mayAttach: boolean;
}

/** Photos and reports that belong to something. */
export function AttachedFiles({ to, title }: { to: Attachable; title?: string }) {
  const { attachedFiles: t } = useTexts();
  const files = useQuery({ queryKey: ['attached-files', ...to.key], queryFn: to.list });
  const attach = useChange(async (file: File) => {
    const { sha256 } = await upload<{ sha256: string }>('/api/v1/attachments', file);
    await to.attach({ sha256, name: file.name });
  });
  const add = to.mayAttach && (
    <Upload
      accept="image/jpeg,image/png,image/webp,application/pdf"
      showUploadList={false}
      beforeUpload={(file) => {
        attach.mutate(file);
        return false;
      }}
    >
      <Button icon={<UploadOutlined />} loading={attach.isPending}>
        {t.add}
      </Button>
    </Upload>
  );
  return (
    <Card className="section" title={title ?? t.title} extra={add}>
      {attach.error && <ProblemAlert error={attach.error} />}
      <Awaited query={files}>{(items) => <Listed files={items} />}</Awaited>
    </Card>
  );
}

function Listed({ files }: { files: readonly AttachedFile[] }) {
  const { attachedFiles: t } = useTexts();
  const save = useChange(({ sha256, name }: AttachedFile) => download(contentOf(sha256), name));
  if (files.length === 0) return <Typography.Text type="secondary">{t.none}</Typography.Text>;
  return (
    <Flex vertical gap={8} align="start">
      {save.error && <ProblemAlert error={save.error} />}
      {files.map((file) => (
        <Flex key={file.sha256} gap={12} wrap align="center">
          {file.mediaType.startsWith('image/') && <Thumbnail file={file} />}
          <Button
            type="link"
            icon={file.mediaType === 'application/pdf' ? <FilePdfOutlined /> : <FileImageOutlined />}
            onClick={() => save.mutate(file)}
          >
            <Data>{file.name}</Data>
          </Button>
          <Typography.Text type="secondary">
            {showTime(file.linkedAt)} · <Data>{file.linkedBy ?? '–'}</Data>
          </Typography.Text>
        </Flex>
      ))}
    </Flex>
  );
}

const contentOf = (sha256: string): string => `/api/v1/attachments/${sha256}`;

/** A picture as it is kept, small; a click enlarges it. It is fetched with the reader's own right to see it. */
function Thumbnail({ file: { sha256, name } }: { file: AttachedFile }) {
  const picture = useQuery({
    queryKey: ['attachment', sha256],
    queryFn: () => fetched(contentOf(sha256)),
    staleTime: Infinity,
  });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!picture.data) return undefined;
    const made = URL.createObjectURL(picture.data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture.data]);
  return address === undefined ? null : <Image src={address} alt={name} height={72} />;
}
