import { Button, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { shanghaiDay } from '#libs/rules';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { EditDrawer } from '../../../components/edit-drawer.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useModels, useReturnedBatches, useSuppliers } from './batch-queries.js';

interface Values {
  batchNo: string;
  supplierCode: string;
  modelCode: string;
  quantity: number;
  arrivedOn: Dayjs;
  contractNo?: string;
  replacesBatchNo?: string;
}

/** Goods have come: who sent them, what they are, how many the delivery note names. */
export function RegisterBatch() {
  const t = useTexts();
  const may = useMay()('batches.create');
  const { value, change } = useListState();
  const [asked, setAsked] = useState(false);
  // In the address when another page asks for it: the batch that the new one replaces.
  const replaced = value('register');
  const open = asked || replaced !== '';
  if (!may) return null;
  return (
    <>
      <Button type="primary" onClick={() => setAsked(true)}>
        {t.register.title}
      </Button>
      {open && (
        <RegisterForm
          initial={replaced === '' ? {} : { replacesBatchNo: replaced, supplierCode: value('supplier') }}
          onClose={() => {
            setAsked(false);
            if (replaced !== '') change({ register: '' });
          }}
        />
      )}
    </>
  );
}

function RegisterForm({ initial, onClose }: { initial: Partial<Values>; onClose: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const register = useChange(async ({ arrivedOn, contractNo, replacesBatchNo, ...rest }: Values) => {
    const optional = { ...(contractNo && { contractNo }), ...(replacesBatchNo && { replacesBatchNo }) };
    const body = { ...rest, ...optional, arrivedOn: arrivedOn.format('YYYY-MM-DD') };
    const batch = await answerOf(api.POST('/api/v1/batches', { body, headers: intentionKey() }));
    onClose();
    await navigate(`/batches/${encodeURIComponent(batch.batchNo)}`);
  });
  const today = dayjs(shanghaiDay(new Date()));
  return (
    <EditDrawer<Values>
      draft="batch"
      title={t.register.title}
      save={t.register.save}
      initial={{ ...initial, arrivedOn: today }}
      change={register}
      onClose={onClose}
    >
      <Fields today={today} />
    </EditDrawer>
  );
}

function Fields({ today }: { today: Dayjs }) {
  const t = useTexts();
  const needed = { required: true, message: t.edit.required };
  return (
    <>
      <Form.Item
        name="batchNo"
        label={t.batches.number}
        rules={[needed, { pattern: /^[^\s/]+$/, message: t.register.numberPattern }]}
      >
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <WhatArrived />
      <Form.Item name="quantity" label={t.batches.quantity} extra={t.register.quantityHint} rules={[needed]}>
        <InputNumber min={1} max={10_000_000} precision={0} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="arrivedOn" label={t.batches.arrivedOn} rules={[needed]}>
        <DatePicker maxDate={today} />
      </Form.Item>
      <Form.Item name="contractNo" label={t.batches.contract}>
        <Input maxLength={80} />
      </Form.Item>
      <ReplacedField />
    </>
  );
}

/** Only types of the chosen supplier can be chosen. */
function WhatArrived() {
  const t = useTexts();
  const form = Form.useFormInstance<Values>();
  const supplier = Form.useWatch<string | undefined>('supplierCode', form);
  const suppliers = useSuppliers().data ?? [];
  const models = (useModels().data ?? []).filter(({ supplierCode }) => supplierCode === supplier);
  const needed = { required: true, message: t.edit.required };
  const named = ({ code, name }: { code: string; name: string }) => ({
    ...{ value: code, search: `${code} ${name}`, label: <Data>{`${code} ${name}`}</Data> },
  });
  return (
    <>
      <Form.Item name="supplierCode" label={t.batches.supplier} rules={[needed]}>
        <Select
          showSearch={{ optionFilterProp: 'search' }}
          options={suppliers.map(named)}
          onChange={() => form.resetFields(['modelCode'])}
        />
      </Form.Item>
      <Form.Item
        name="modelCode"
        label={t.batches.model}
        rules={[needed]}
        extra={supplier !== undefined && models.length === 0 ? t.register.noModels : undefined}
      >
        <Select
          disabled={supplier === undefined}
          showSearch={{ optionFilterProp: 'search' }}
          options={models.map(named)}
        />
      </Form.Item>
    </>
  );
}

/** Of a replacement: one of the supplier's batches of which meters go back. */
function ReplacedField() {
  const { replacements: t } = useTexts().returns;
  const form = Form.useFormInstance<Values>();
  const supplierCode = Form.useWatch<string | undefined>('supplierCode', form);
  const returns = useReturnedBatches(supplierCode).data ?? [];
  return (
    <Form.Item name="replacesBatchNo" label={t.replaces} extra={t.hint}>
      <Select
        allowClear
        showSearch
        disabled={supplierCode === undefined}
        options={returns.map((batchNo) => ({ value: batchNo, label: <Data>{batchNo}</Data> }))}
      />
    </Form.Item>
  );
}
