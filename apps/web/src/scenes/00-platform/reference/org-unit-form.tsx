import { Form, Input, Select } from 'antd';
import { checkOrgPlace, ORG_LEVELS, type OrgLevel } from '#rules/00-platform';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { EditDrawer } from '../../../components/edit-drawer.js';
import { History } from '../../../components/history.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { codeRules, required } from './field-rules.js';
import { ifMatch, type OrgUnit } from './reference-queries.js';

interface Values {
  code: string;
  name: string;
  level: OrgLevel;
  parentCode?: string;
}

interface OrgUnitFormProps {
  unit: OrgUnit | null;
  /** Where a new one is likely to stand. */
  under: OrgUnit | null;
  units: readonly OrgUnit[];
  onClose: () => void;
}

/** A new unit one level below the chosen one, or an existing one, which may be moved with all below it. */
export function OrgUnitForm({ unit, under, units, onClose }: OrgUnitFormProps) {
  const t = useTexts();
  const words = t.reference.organisation;
  const save = useChange(({ code, name, level, parentCode }: Values) => {
    const place = parentCode === undefined ? {} : { parentCode };
    if (!unit) {
      return answerOf(
        api.POST('/api/v1/org-units', { body: { code, name, level, ...place }, headers: intentionKey() }),
      );
    }
    const params = { path: { code: unit.code }, header: ifMatch(unit.revision) };
    return answerOf(api.PATCH('/api/v1/org-units/{code}', { params, body: { name, ...place } }));
  }, onClose);
  const below = under && ORG_LEVELS[ORG_LEVELS.indexOf(under.level) + 1];
  const { name, level, parentCode } = unit ?? {};
  const initial = unit
    ? { code: unit.code, name, level, parentCode: parentCode ?? undefined }
    : { level: below ?? (units.length === 0 ? 'province' : 'station'), parentCode: below ? under.code : undefined };
  return (
    <EditDrawer<Values>
      draft={`org-unit/${unit?.code ?? `under ${under?.code ?? ''}`}`}
      title={unit ? <Data>{unit.name}</Data> : words.add}
      save={t.edit.save}
      initial={initial as Partial<Values>}
      change={save}
      onClose={onClose}
      readOnly={!useMay()('org-units.write')}
      beside={unit && <History of="org-unit" id={unit.code} />}
    >
      <Form.Item name="level" label={words.level}>
        <Select
          disabled={unit !== null}
          options={ORG_LEVELS.map((known) => ({ value: known, label: words.levels[known] }))}
        />
      </Form.Item>
      <ParentField units={units} />
      <Form.Item name="code" label={t.reference.code} rules={codeRules(t)} extra={t.reference.codeHint}>
        <Input disabled={unit !== null} maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t.reference.name} rules={[required(t)]}>
        <Input maxLength={80} />
      </Form.Item>
    </EditDrawer>
  );
}

/** Only units under which one of the chosen level may stand. */
function ParentField({ units }: { units: readonly OrgUnit[] }) {
  const t = useTexts();
  const level = Form.useWatch<OrgLevel | undefined>('level') ?? 'province';
  const fitting = units.filter((unit) => checkOrgPlace(level, unit.level).kind === 'ok');
  if (checkOrgPlace(level, null).kind === 'ok') return null;
  return (
    <Form.Item name="parentCode" label={t.reference.organisation.parent} rules={[required(t)]}>
      <Select
        showSearch={{ optionFilterProp: 'name' }}
        options={fitting.map(({ code, name }) => ({ value: code, name, label: <Data>{`${name} ${code}`}</Data> }))}
      />
    </Form.Item>
  );
}
