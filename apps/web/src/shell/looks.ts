import type { ThemeConfig } from 'antd';

/** Words beside the main ones: paler, but readable (WCAG 1.4.3 asks for 4.5 : 1). */
const words = (ground: string): ThemeConfig['token'] => ({
  colorTextDescription: `rgba(${ground},0.68)`,
  colorTextTertiary: `rgba(${ground},0.68)`,
  colorTextPlaceholder: `rgba(${ground},0.62)`,
});

const layout = { headerBg: 'transparent' };
/** States as words on a tint of their own colour. */
const lightStates = { colorSuccess: '#237804', colorError: '#a8071a', colorWarning: '#874d00', colorInfo: '#003eb3' };
const darkStates = { colorSuccess: '#73d13d', colorError: '#ff9c96', colorWarning: '#ffc53d', colorInfo: '#85b8ff' };

/** One colour for what can be pressed, bright enough on either ground. */
export const looks: Record<'light' | 'dark', ThemeConfig> = {
  light: {
    token: {
      colorPrimary: '#0b7a75',
      colorError: '#cf1322',
      colorPrimaryBg: '#e3f1f0',
      colorLink: '#0a6e69',
      ...words('0,0,0'),
    },
    components: {
      Layout: layout,
      Menu: { itemSelectedBg: '#e3f1f0', itemSelectedColor: '#08605c' },
      Tag: { ...lightStates, gold7: '#874d00', cyan7: '#00474f' },
      Typography: lightStates,
      Steps: lightStates,
      Button: { colorError: '#cf1322' },
    },
  },
  dark: {
    token: { colorPrimary: '#2bb5ac', colorError: '#ff7875', colorLink: '#2bb5ac', ...words('255,255,255') },
    components: {
      Layout: layout,
      Menu: { itemSelectedBg: '#143533', itemSelectedColor: '#5cd1c9' },
      Tag: darkStates,
      Typography: darkStates,
      Steps: darkStates,
      Button: { primaryColor: '#041f1d', colorError: '#ff7875', dangerColor: '#2b0503' },
    },
  },
};
