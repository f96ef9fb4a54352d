import type { EChartsType } from 'echarts/core';

/** Sharp enough to be printed. */
const scale = 2;

/** A picture as PNG on white or dark ground, as it is seen. */
export async function savePicture(chart: EChartsType, fileName: string): Promise<void> {
  const image = new Image();
  image.src = chart.getDataURL({ type: 'svg' });
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {
    ...{ width: chart.getWidth() * scale, height: chart.getHeight() * scale },
  });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  save(canvas.toDataURL('image/png'), fileName);
}

export function saveText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  save(address, fileName);
  URL.revokeObjectURL(address);
}

function save(address: string, fileName: string): void {
  Object.assign(document.createElement('a'), { href: address, download: fileName }).click();
}
