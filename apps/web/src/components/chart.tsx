import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { usePreferences } from '../preferences/preferences.js';

use([BarChart, LineChart, AriaComponent, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** A picture of figures that also stand in a table beside it. Sharp at any size, patterns as well as colours. */
export function Chart({ options, label }: { options: Record<string, unknown>; label: string }) {
  const { theme } = usePreferences();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, theme === 'dark' ? 'dark' : undefined);
    chart.setOption({
      ...{
        backgroundColor: 'transparent',
        animation: false,
        aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      },
      ...options,
    });
    const follow = new ResizeObserver(() => chart.resize());
    follow.observe(place.current);
    return () => {
      follow.disconnect();
      chart.dispose();
    };
  }, [options, theme]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}
