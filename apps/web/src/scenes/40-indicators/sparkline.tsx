const [width, height, margin] = [120, 24, 3];

/** The course of a figure, as small as a word; the numbers stand beside it. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const across = (width - 2 * margin) / Math.max(1, values.length - 1);
  const up = (value: number): number =>
    most === least ? height / 2 : height - margin - ((value - least) / (most - least)) * (height - 2 * margin);
  const points = values.map((value, at) => [margin + at * across, up(value)] as const);
  const last = points.at(-1);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        fill="none"
        stroke="#0b7a75"
        strokeWidth="1.5"
      />
      {last && <circle cx={last[0]} cy={last[1]} r="2.5" fill="#0b7a75" />}
    </svg>
  );
}
