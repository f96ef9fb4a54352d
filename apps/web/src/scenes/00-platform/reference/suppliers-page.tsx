import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
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
import { ifMatch, useSupplierList, type Supplier } from './reference-queries.js';

/** Makers under contract. */
export function SuppliersPage() {
  const t = useTexts();
  const may = useMay()('suppliers.write');
  const { value } = useListState();
  const [edited, setEdited] = useState<Supplier | 'new' | null>(null);
  const columns = [
    { title: t.reference.code, dataIndex: 'code', render: (code: string) => <Data>{code}</Data> },
    { title: t.reference.name, dataIndex: 'name', render: (name: string) => <Data>{name}</Data> },
    {
      title: t.reference.leadsTo,
      render: (_: unknown, { code }: Supplier) => (
        <>
          <Link to={`/batches?supplier=${encodeURIComponent(code)}`}>{t.menu.batches}</Link>
          {' · '}
          <Link to={`/scorecards/suppliers/${encodeURIComponent(code)}`}>{t.menu.scorecards}</Link>
        </>
      ),
    },
    {
      align: 'right' as const,
      render: (_: unknown, supplier: Supplier) => (
        <Button size="small" onClick={() => setEdited(supplier)}>
          {may ? t.edit.edit : t.edit.look}
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageTitle
        title={t.reference.suppliers.title}
        extra={
          may && (
            <Button type="primary" onClick={() => setEdited('new')}>
              {t.reference.suppliers.add}
            </Button>
          )
        }
      />
      <ListTable
        query={useSupplierList(value('cursor'))}
        columns={columns}
        rowKey="code"
        empty={t.reference.suppliers.none}
      />
      {edited !== null && <SupplierForm supplier={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function SupplierForm({ supplier, onClose }: { supplier: Supplier | null; onClose: () => void }) {
  const t = useTexts();
  const save = useChange(({ code, name }: { code: string; name: string }) => {
    if (!supplier) return answerOf(api.POST('/api/v1/suppliers', { body: { code, name }, headers: intentionKey() }));
    const params = { path: { code: supplier.code }, header: ifMatch(supplier.revision) };
    return answerOf(api.PATCH('/api/v1/suppliers/{code}', { params, body: { name } }));
  }, onClose);
  return (
    <EditDrawer
      draft={`supplier/${supplier?.code ?? ''}`}
      title={supplier ? <Data>{`${supplier.code} ${supplier.name}`}</Data> : t.reference.suppliers.add}
      save={t.edit.save}
      initial={supplier ?? {}}
      change={save}
      onClose={onClose}
      readOnly={!useMay()('suppliers.write')}
      beside={supplier && <History of="supplier" id={supplier.code} />}
    >
      <Form.Item name="code" label={t.reference.code} rules={codeRules(t)} extra={t.reference.codeHint}>
        <Input disabled={supplier !== null} autoFocus={supplier === null} maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t.reference.name} rules={[required(t)]}>
        <Input maxLength={200} />
      </Form.Item>
    </EditDrawer>
  );
}
