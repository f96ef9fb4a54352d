import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button, DatePicker, Form, Input, InputNumber, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { addDays, shanghaiDay } from '#libs/rules';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { EditDrawer } from '../../../components/edit-drawer.js';
import { History } from '../../../components/history.js';
import { useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { codeRules, required } from './field-rules.js';
import { ifMatch, useRigList, type Rig } from './reference-queries.js';

/** So long before a certificate lapses it is time to send the rig in. */
const warnDays = 60;
type Validity = 'valid' | 'soon' | 'lapsed';

function validityOf({ validUntil }: Rig): Validity {
  const today = shanghaiDay(new Date());
  if (validUntil < today) return 'lapsed';
  return validUntil < addDays(today, warnDays) ? 'soon' : 'valid';
}

/** Test rigs with the days on which their certificates lapse. */
export function RigsPage() {
  const t = useTexts();
  const may = useMay()('rigs.write');
  const { value } = useListState();
  const rigs = useRigList(value('cursor'));
  const [edited, setEdited] = useState<Rig | 'new' | null>(null);
  const lapsing = (rigs.data?.items ?? []).filter((rig) => validityOf(rig) !== 'valid');
  return (
    <>
      <PageTitle
        title={t.reference.rigs.title}
        extra={
          may && (
            <Button type="primary" onClick={() => setEdited('new')}>
              {t.reference.rigs.add}
            </Button>
          )
        }
      />
      {lapsing.length > 0 && (
        <Alert
          className="problem"
          type="warning"
          showIcon
          title={t.reference.rigs.lapsing(lapsing.length, warnDays)}
          description={<Data>{lapsing.map(({ code, validUntil }) => `${code}: ${validUntil}`).join('  ')}</Data>}
        />
      )}
      <ListTable query={rigs} columns={useColumns(may, setEdited)} rowKey="code" empty={t.reference.rigs.none} />
      {edited !== null && <RigForm rig={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function useColumns(may: boolean, edit: (rig: Rig) => void) {
  const t = useTexts();
  return [
    { title: t.reference.code, dataIndex: 'code', render: (code: string) => <Data>{code}</Data> },
    { title: t.reference.name, dataIndex: 'name', render: (name: string) => <Data>{name}</Data> },
    { title: t.reference.rigs.positions, dataIndex: 'positions', align: 'right' as const, className: 'number' },
    { title: t.reference.rigs.validUntil, dataIndex: 'validUntil', className: 'number' },
    { title: t.reference.rigs.validity, render: (_: unknown, rig: Rig) => <ValidityTag rig={rig} /> },
    {
      title: t.reference.leadsTo,
      render: (_: unknown, { code }: Rig) => (
        <Link to={`/scorecards/rigs/${encodeURIComponent(code)}`}>{t.menu.scorecards}</Link>
      ),
    },
    {
      align: 'right' as const,
      render: (_: unknown, rig: Rig) => (
        <Button size="small" onClick={() => edit(rig)}>
          {may ? t.edit.edit : t.edit.look}
        </Button>
      ),
    },
  ];
}

function ValidityTag({ rig }: { rig: Rig }) {
  const words = useTexts().reference.rigs.validities;
  switch (validityOf(rig)) {
    case 'valid':
      return <Tag color="success" icon={<CheckCircleOutlined />} children={words.valid} />;
    case 'soon':
      return <Tag color="warning" icon={<WarningOutlined />} children={words.soon} />;
    case 'lapsed':
      return <Tag color="error" icon={<CloseCircleOutlined />} children={words.lapsed} />;
  }
}

interface Values {
  code: string;
  name: string;
  positions: number;
  validUntil: Dayjs;
}

function RigForm({ rig, onClose }: { rig: Rig | null; onClose: () => void }) {
  const t = useTexts();
  const save = useChange(({ validUntil, ...rest }: Values) => {
    const body = { ...rest, validUntil: validUntil.format('YYYY-MM-DD') };
    if (!rig) return answerOf(api.POST('/api/v1/rigs', { body, headers: intentionKey() }));
    const { code, ...changes } = body;
    return answerOf(
      api.PATCH('/api/v1/rigs/{code}', { params: { path: { code }, header: ifMatch(rig.revision) }, body: changes }),
    );
  }, onClose);
  return (
    <EditDrawer<Values>
      draft={`rig/${rig?.code ?? ''}`}
      title={rig ? <Data>{rig.name}</Data> : t.reference.rigs.add}
      save={t.edit.save}
      initial={rig ? { ...rig, validUntil: dayjs(rig.validUntil) } : { positions: 60 }}
      change={save}
      onClose={onClose}
      readOnly={!useMay()('rigs.write')}
      beside={rig && <History of="rig" id={rig.code} />}
    >
      <Form.Item name="code" label={t.reference.code} rules={codeRules(t)} extra={t.reference.codeHint}>
        <Input disabled={rig !== null} maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t.reference.name} rules={[required(t)]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="positions"
        label={t.reference.rigs.positions}
        rules={[{ required: true, message: t.edit.required }]}
      >
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <Form.Item
        name="validUntil"
        label={t.reference.rigs.validUntil}
        extra={t.reference.rigs.validHint}
        rules={[{ required: true, message: t.edit.required }]}
      >
        <DatePicker />
      </Form.Item>
    </EditDrawer>
  );
}
