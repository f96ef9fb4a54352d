import { Alert, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { mayDo, type Role } from '#rules/00-platform';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { EditDrawer } from '../../../components/edit-drawer.js';
import { showTime } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useStaffChoices } from './use-staff-choices.js';
import type { Series } from './check-queries.js';
import { readReadings } from './read-lines.js';

interface Values {
  checkMeterNo: string;
  position: number;
  loadCurrent: string;
  powerFactor: string;
  element: 'all' | 'A' | 'B' | 'C';
  readings: string;
  measuredAt: Dayjs;
  verifierCode: string;
}

const loads = ['Imax', '0.5Imax', 'Ib', '0.2Ib', '0.1Ib', '0.05Ib', 'In', '0.1In', '0.05In', '10Itr', 'Itr', 'Imin'];
const factors = ['1.0', '0.5L', '0.8C'];
const choices = (words: readonly string[]) => words.map((value) => ({ value, label: value }));

/** Ten readings or more of the check meter on one position, typed or pasted from a spreadsheet. */
export function RecordMeasurement({ code, last, onClose }: { code: string; last: Series | null; onClose: () => void }) {
  const { checkMeter: t } = useTexts();
  const own = useSession()?.user.staffCode;
  const record = useChange(({ readings, measuredAt, ...rest }: Values) => {
    const read = readReadings(readings);
    const measurement = {
      ...rest,
      readings: read.kind === 'ok' ? read.readings : [],
      measuredAt: `${measuredAt.format('YYYY-MM-DDTHH:mm:ss')}+08:00`,
    };
    return answerOf(
      api.POST('/api/v1/rigs/{code}/check-measurements', {
        params: { path: { code } },
        body: { measurements: [measurement] },
        headers: intentionKey(),
      }),
    );
  }, onClose);
  const [loadCurrent = 'Ib', powerFactor = '1.0', element = 'all'] = last?.point.split('/') ?? [];
  const initial: Partial<Values> = {
    ...{ position: last?.position ?? 1, loadCurrent, powerFactor, element: element as Values['element'] },
    ...(last && { checkMeterNo: last.checkMeterNo }),
    ...(own !== undefined && { verifierCode: own }),
    measuredAt: dayjs(showTime(new Date().toISOString())),
  };
  return (
    <EditDrawer<Values>
      title={t.recordOn(code)}
      save={t.save}
      initial={initial}
      change={record}
      onClose={onClose}
      draft={`check-measurement.${code}`}
    >
      <Alert className="section" type="info" showIcon title={t.hint} />
      <Fields />
    </EditDrawer>
  );
}

function Fields() {
  const { checkMeter: t, reason } = useTexts();
  const needed = [{ required: true, message: reason.required }];
  const people = useStaffChoices((roles: readonly Role[]) => mayDo(roles, 'verification.record'));
  return (
    <>
      <Form.Item name="checkMeterNo" label={t.checkMeterNo} rules={needed}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="position" label={t.position} rules={needed}>
        <InputNumber min={1} max={1000} />
      </Form.Item>
      <Form.Item name="loadCurrent" label={t.loadCurrent} rules={needed}>
        <Select options={choices(loads)} />
      </Form.Item>
      <Form.Item name="powerFactor" label={t.powerFactor} rules={needed}>
        <Select options={choices(factors)} />
      </Form.Item>
      <Form.Item name="element" label={t.element} rules={needed}>
        <Select options={(['all', 'A', 'B', 'C'] as const).map((value) => ({ value, label: t.elements[value] }))} />
      </Form.Item>
      <Form.Item
        name="readings"
        label={t.readingsOf}
        extra={t.readingsHint}
        rules={[{ validator: useReadingsCheck() }]}
      >
        <Input.TextArea rows={5} />
      </Form.Item>
      <Form.Item name="measuredAt" label={t.measuredAt} rules={needed}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} />
      </Form.Item>
      <Form.Item name="verifierCode" label={t.verifier} rules={needed}>
        <Select showSearch={{ optionFilterProp: 'text' }} options={people} />
      </Form.Item>
    </>
  );
}

/** The same reading of the text as when it is sent. */
function useReadingsCheck(): (rule: unknown, text: string | undefined) => Promise<void> {
  const { checkMeter: t, reason } = useTexts();
  return (_, text = '') => {
    const read = readReadings(text);
    if (read.kind === 'ok') return Promise.resolve();
    return Promise.reject(new Error(read.kind === 'empty' ? reason.required : t.notAReading(read.received)));
  };
}
