import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Flex, Upload } from 'antd';
import { useNavigate } from 'react-router';
import { download } from '../../../api/api.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { handOver } from '../../00-platform/imports/import-queries.js';

/** The sample as a file to be filled in, and the filled one taken back: what is wrong in it is shown where files are mended. */
export function SampleFile({ batchNo }: { batchNo: string }) {
  const words = useTexts().sampleFile;
  const navigate = useNavigate();
  const path = `/api/v1/batches/${encodeURIComponent(batchNo)}/sampling-acceptance/sample-file`;
  const fetching = useChange(() => download(path, `${words.name} ${batchNo}.csv`));
  const bringing = useChange(async (file: File) => navigate(`/imports/${await handOver(file)}`));
  return (
    <>
      <Flex gap={8} wrap align="center" className="section">
        <Button icon={<DownloadOutlined />} loading={fetching.isPending} onClick={() => fetching.mutate(undefined)}>
          {words.download}
        </Button>
        <Upload
          accept=".csv,.txt,.xlsx"
          showUploadList={false}
          disabled={bringing.isPending}
          beforeUpload={(file) => {
            bringing.mutate(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <Button icon={<UploadOutlined />} loading={bringing.isPending}>
            {words.bring}
          </Button>
        </Upload>
        <span>{words.hint}</span>
      </Flex>
      {[fetching.error, bringing.error].map((error, at) => error && <ProblemAlert key={at} error={error} />)}
    </>
  );
}
