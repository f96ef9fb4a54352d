import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { usePreferences } from '../preferences/preferences.js';

use([BarChart, HeatmapChart, LineChart, ScatterChart, AriaComponent, GridComponent, LegendComponent]);
use([MarkLineComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

/** Which mark of a picture was clicked. */
export interface Picked {
  seriesIndex: number;
  dataIndex: number;
}

interface ChartProps {
  options: Record<string, unknown>;
  label: string;
  /** In pixels; as the style sheet says unless told. */
  height?: number;
  onReady?: (chart: EChartsType) => void;
  /** A click on a point or a bar. */
  onPick?: (picked: Picked) => void;
}

/** A picture of figures that also stand in a table beside it. Sharp at any size, patterns as well as colours. */
export function Chart({ options, label, height, onReady, onPick }: ChartProps) {
  const { theme } = usePreferences();
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  const ready = useRef(onReady);
  useEffect(() => {
    pick.current = onPick;
    ready.current = onReady;
  });
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
    chart.on('click', ({ seriesIndex = 0, dataIndex }) => pick.current?.({ seriesIndex, dataIndex }));
    ready.current?.(chart);
    const follow = new ResizeObserver(() => chart.resize());
    follow.observe(place.current);
    return () => {
      follow.disconnect();
      chart.dispose();
    };
  }, [options, theme]);
  return <div ref={place} className="chart" role="img" aria-label={label} style={height ? { height } : {}} />;
}
