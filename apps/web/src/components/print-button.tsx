import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { print } from '../api/api.js';
import { ProblemAlert } from './problem-alert.js';
import { useChange } from './use-change.js';

interface PrintButtonProps {
  word: string;
  /** Below `/api/v1/prints/`. */
  path: string;
  body: object;
  /** What it is saved as, without its ending. */
  fileName: string;
}

/** One paper, made when it is asked for. */
export function PrintButton({ word, path, body, fileName }: PrintButtonProps) {
  const printing = useChange(() => print(`/api/v1/prints/${path}`, body, `${fileName}.pdf`));
  return (
    <>
      {printing.error && <ProblemAlert error={printing.error} />}
      <Button icon={<PrinterOutlined />} loading={printing.isPending} onClick={() => printing.mutate()}>
        {word}
      </Button>
    </>
  );
}
