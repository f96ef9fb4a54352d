import { Col, Row, Statistic } from 'antd';
import type { Import } from '../../../api/lists.js';
import { useTexts } from '../../../texts/use-texts.js';

/** What a commit would do, in figures. */
export function ImportCounters({ file }: { file: Import }) {
  const t = useTexts();
  const figures = [
    { title: t.imports.rows, value: file.rows },
    { title: t.imports.newRows, value: file.newRows },
    { title: t.imports.changedRows, value: file.changedRows },
    { title: t.imports.duplicateRows, value: file.duplicateRows },
    { title: t.imports.errorRows, value: file.errorRows, bad: file.errorRows > 0 },
  ];
  return (
    <Row gutter={[16, 12]} className="section">
      {figures.map(({ title, value, bad }) => (
        <Col flex="1 1 110px" key={title}>
          <Statistic title={title} value={value} {...(bad === true && { className: 'bad-value' })} />
        </Col>
      ))}
    </Row>
  );
}
