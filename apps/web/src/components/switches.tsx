import { MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { prefer, themeOfMachine, usePreferences } from '../preferences/preferences.js';
import { useTexts } from '../texts/use-texts.js';

/** Named in the language that it leads to. */
export function LanguageSwitch() {
  const t = useTexts();
  const { language } = usePreferences();
  return (
    <Button
      type="text"
      translate="no"
      icon={<TranslationOutlined />}
      onClick={() => prefer({ language: language === 'en' ? 'zh-CN' : 'en' })}
    >
      {t.otherLanguage}
    </Button>
  );
}

/** Light or dark, and how close the rows of tables stand. */
export function DisplaySwitch() {
  const t = useTexts();
  const { theme, followsMachine, density } = usePreferences();
  const chosen = [followsMachine ? 'auto' : theme, density];
  const items: MenuProps['items'] = [
    { key: 'light', label: t.display.light, onClick: () => prefer({ theme: 'light', followsMachine: false }) },
    { key: 'dark', label: t.display.dark, onClick: () => prefer({ theme: 'dark', followsMachine: false }) },
    { key: 'auto', label: t.display.auto, onClick: () => prefer({ theme: themeOfMachine(), followsMachine: true }) },
    { type: 'divider' },
    { key: 'middle', label: t.display.middle, onClick: () => prefer({ density: 'middle' }) },
    { key: 'small', label: t.display.small, onClick: () => prefer({ density: 'small' }) },
  ];
  return (
    <Dropdown menu={{ items, selectable: true, selectedKeys: chosen }} trigger={['click']}>
      <Button
        type="text"
        aria-label={t.display.title}
        title={t.display.title}
        icon={theme === 'dark' ? <MoonOutlined /> : <SunOutlined />}
      />
    </Dropdown>
  );
}
