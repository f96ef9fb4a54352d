import { FileImageOutlined, FilePdfOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Typography, Upload } from 'antd';
import { answerOf, api, download, upload } from '../../../api/api.js';
import { pageOf } from '../../../api/lists.js';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showTime } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { ProblemDetail } from '../problem-queries.js';

interface AttachedFile {
  sha256: string;
  name: string;
  mediaType: string;
  linkedBy: string | null;
  linkedAt: string;
}

/** Photos and reports that belong to the problem, e.g. with the supplier's answer. */
export function Files({ problem: { no, allowedSteps } }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const path = { no };
  const files = useQuery({
    queryKey: ['problem-files', no],
    queryFn: async () =>
      pageOf<AttachedFile>(await answerOf(api.GET('/api/v1/quality-problems/{no}/attachments', { params: { path } })))
        .items,
  });
  const attach = useChange(async (file: File) => {
    const { sha256 } = await upload<{ sha256: string }>('/api/v1/attachments', file);
    const body = { sha256, name: file.name };
    await answerOf(api.POST('/api/v1/quality-problems/{no}/attachments', { params: { path }, body }));
  });
  const add = may('quality-problems.raise') && allowedSteps.includes('attach') && (
    <Upload
      accept="image/jpeg,image/png,image/webp,application/pdf"
      showUploadList={false}
      beforeUpload={(file) => {
        attach.mutate(file);
        return false;
      }}
    >
      <Button icon={<UploadOutlined />} loading={attach.isPending}>
        {t.addFile}
      </Button>
    </Upload>
  );
  return (
    <Card className="section" title={t.files} extra={add}>
      {attach.error && <ProblemAlert error={attach.error} />}
      <Awaited query={files}>{(items) => <Listed files={items} />}</Awaited>
    </Card>
  );
}

function Listed({ files }: { files: readonly AttachedFile[] }) {
  const { problems: t } = useTexts();
  const save = useChange(({ sha256, name }: AttachedFile) => download(`/api/v1/attachments/${sha256}`, name));
  if (files.length === 0) return <Typography.Text type="secondary">{t.noFiles}</Typography.Text>;
  return (
    <Flex vertical gap={4} align="start">
      {save.error && <ProblemAlert error={save.error} />}
      {files.map((file) => (
        <Flex key={file.sha256} gap={12} wrap align="center">
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
