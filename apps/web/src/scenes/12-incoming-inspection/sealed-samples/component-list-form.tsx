import { Button, Flex, Form, Input, Select } from 'antd';
import { COMPONENT_FIELDS, type Component } from '#rules/12-incoming-inspection';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { DraftForm } from '../../../components/drafts/draft-form.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useAsOpened } from '../../../components/use-as-opened.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { type SealedSample, useModelCodes } from './sealed-sample-queries.js';

interface List {
  modelCode: string;
  contractNo?: string;
  components: Component[];
  reason?: string;
}

/** The components of a sealed sample; a change is a new version with its reason. */
export function ComponentListForm({ known, onDone }: { known: SealedSample | null; onDone: () => void }) {
  const t = useTexts().incoming.sealedSamples;
  const save = useSave(known, onDone);
  const required = [{ required: true, whitespace: true, message: t.required }];
  return (
    <DraftForm<List>
      name={`sealed-sample/${known?.id ?? ''}`}
      layout="vertical"
      onSend={(list) => save.mutateAsync(list)}
      initial={known ?? { components: [{ component: '', maker: '', model: '', marking: '', placement: '' }] }}
    >
      {save.error && <ProblemAlert error={save.error} />}
      {known === null && <WhichModel />}
      <ComponentRows />
      {known !== null && (
        <Form.Item name="reason" label={t.reason} rules={required}>
          <Input maxLength={500} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t.save}
      </Button>
    </DraftForm>
  );
}

function useSave(now: SealedSample | null, onDone: () => void) {
  const known = useAsOpened(now);
  return useChange(({ modelCode, contractNo, components, reason = '' }: List) => {
    if (known === null) {
      const body = { modelCode, components, ...(contractNo && { contractNo }) };
      return answerOf(api.POST('/api/v1/sealed-samples', { body, headers: intentionKey() }));
    }
    return answerOf(
      api.PUT('/api/v1/sealed-samples/{id}', {
        params: { path: { id: known.id } },
        body: { components, reason },
        headers: { 'If-Match': `"${known.revision}"` },
      }),
    );
  }, onDone);
}

function WhichModel() {
  const t = useTexts().incoming.sealedSamples;
  const models = useModelCodes().data ?? [];
  return (
    <Flex gap={12}>
      <Form.Item name="modelCode" label={t.model} rules={[{ required: true, message: t.required }]}>
        <Select
          showSearch
          style={{ width: 300 }}
          options={models.map(({ code, name }) => ({
            value: code,
            label: <span translate="no">{`${code} ${name}`}</span>,
          }))}
        />
      </Form.Item>
      <Form.Item name="contractNo" label={t.contract} tooltip={t.contractHint}>
        <Input maxLength={80} />
      </Form.Item>
    </Flex>
  );
}

function ComponentRows() {
  const texts = useTexts().incoming;
  const t = texts.sealedSamples;
  const names = { component: texts.comparison.component, ...texts.comparison.fields };
  const fields = ['component', ...COMPONENT_FIELDS] as const;
  return (
    <Form.List name="components">
      {(rows, { add, remove }) => (
        <>
          <Flex gap={8} style={{ paddingInlineEnd: 66 }}>
            {fields.map((field) => (
              <strong key={field} style={{ flex: 1 }}>
                {names[field]}
              </strong>
            ))}
          </Flex>
          {rows.map(({ key, name }) => (
            <Flex key={key} gap={8} align="baseline">
              {fields.map((field) => (
                <Form.Item
                  key={field}
                  name={[name, field]}
                  rules={[{ required: true, whitespace: true, message: t.required }]}
                  style={{ marginBottom: 8, flex: 1 }}
                >
                  <Input maxLength={80} placeholder={names[field]} aria-label={names[field]} />
                </Form.Item>
              ))}
              <Button size="small" type="text" danger disabled={rows.length === 1} onClick={() => remove(name)}>
                {t.remove}
              </Button>
            </Flex>
          ))}
          <Button style={{ marginBottom: 16 }} onClick={() => add({})}>
            {t.addItem}
          </Button>
        </>
      )}
    </Form.List>
  );
}
