import { MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { prefer, usePreferences } from '../preferences/preferences.js';
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

export function ThemeSwitch() {
  const t = useTexts();
  const { theme } = usePreferences();
  const dark = theme === 'dark';
  return (
    <Button
      type="text"
      aria-label={dark ? t.shell.light : t.shell.dark}
      title={dark ? t.shell.light : t.shell.dark}
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      onClick={() => prefer({ theme: dark ? 'light' : 'dark' })}
    />
  );
}
