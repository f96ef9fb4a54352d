import { Col, Form, Input, Row, Segmented, Select } from 'antd';
import { REGULATIONS } from '#rules/13-full-verification';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { EditDrawer } from '../../../components/edit-drawer.js';
import { History } from '../../../components/history.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useSuppliers } from '../../11-arrival/batches/batch-queries.js';
import { codeRules, quantityRules, required } from './field-rules.js';
import { ModelPreview } from './model-preview.js';
import { ifMatch, type MeterModel } from './reference-queries.js';

type Values = Omit<MeterModel, 'revision'>;

const usual: Partial<Values> = {
  ...{ accuracyClass: '2', phases: 1, connection: 'direct', ratedVoltage: '220', impPerKwh: '1200' },
  ...{ currentSpec: '5(60)A', regulation: 'JJG 596-2012' },
};

/** What meters of the type are judged by, and at once the limits that follow from it. */
export function ModelForm({ model, onClose }: { model: MeterModel | null; onClose: () => void }) {
  const t = useTexts();
  const save = useChange((values: Values) => {
    if (!model) return answerOf(api.POST('/api/v1/meter-models', { body: values, headers: intentionKey() }));
    const { code, supplierCode: _, ...body } = values;
    const params = { path: { code }, header: ifMatch(model.revision) };
    return answerOf(api.PATCH('/api/v1/meter-models/{code}', { params, body }));
  }, onClose);
  return (
    <EditDrawer<Values>
      draft={`meter-model/${model?.code ?? ''}`}
      title={model ? <Data>{`${model.code} ${model.name}`}</Data> : t.reference.models.add}
      save={t.edit.save}
      initial={model ?? usual}
      change={save}
      onClose={onClose}
      width={760}
      readOnly={!useMay()('meter-models.write')}
      beside={model && <History of="meter-model" id={model.code} />}
    >
      <Identity isNew={model === null} />
      <JudgedBy />
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => <ModelPreview model={getFieldsValue() as Partial<Values>} />}
      </Form.Item>
    </EditDrawer>
  );
}

function Identity({ isNew }: { isNew: boolean }) {
  const t = useTexts();
  const suppliers = useSuppliers().data ?? [];
  return (
    <Row gutter={16}>
      <Col span={8}>
        <Form.Item name="code" label={t.reference.code} rules={codeRules(t)}>
          <Input disabled={!isNew} maxLength={40} />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="name" label={t.reference.name} rules={[required(t)]}>
          <Input maxLength={200} />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="supplierCode" label={t.batches.supplier} rules={[required(t)]}>
          <Select
            disabled={!isNew}
            options={suppliers.map(({ code, name }) => ({ value: code, label: <Data>{`${code} ${name}`}</Data> }))}
          />
        </Form.Item>
      </Col>
    </Row>
  );
}

function JudgedBy() {
  const t = useTexts();
  const words = t.reference.models;
  const regulation = Form.useWatch<string | undefined>('regulation');
  const classes = Object.keys(REGULATIONS[regulation ?? '']?.steps ?? {});
  return (
    <Row gutter={16}>
      <Col span={8}>
        <Form.Item name="regulation" label={words.regulation} rules={[required(t)]}>
          <Select options={Object.keys(REGULATIONS).map((code) => ({ value: code, label: <Data>{code}</Data> }))} />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="accuracyClass" label={words.accuracyClass} rules={[required(t)]}>
          <Select options={classes.map((name) => ({ value: name, label: <Data>{name}</Data> }))} />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="currentSpec" label={words.currentSpec} rules={[required(t)]} extra={words.currentHint}>
          <Input maxLength={40} />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="phases" label={words.phasesTitle}>
          <Segmented options={([1, 3] as const).map((value) => ({ value, label: words.phases[value] }))} />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="connection" label={words.connectionTitle}>
          <Segmented
            options={(['direct', 'ct'] as const).map((value) => ({ value, label: words.connections[value] }))}
          />
        </Form.Item>
      </Col>
      <Col span={4}>
        <Form.Item name="ratedVoltage" label={words.ratedVoltage} rules={quantityRules(t)}>
          <Input suffix="V" />
        </Form.Item>
      </Col>
      <Col span={4}>
        <Form.Item name="impPerKwh" label={words.impPerKwh} rules={quantityRules(t)}>
          <Input />
        </Form.Item>
      </Col>
    </Row>
  );
}
