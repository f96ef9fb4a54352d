/** A test point as people say it, from its name: `Imax/1.0/all` is “Imax，cosφ 1.0，合元”. */
export function pointText(name: string, language: 'zh' | 'en'): string {
  const [load, powerFactor, element] = name.split('/');
  if (load === undefined || powerFactor === undefined || element === undefined) return name;
  return language === 'zh'
    ? `${load}，cosφ ${powerFactor}，${element === 'all' ? '合元' : `${element} 元`}`
    : `${load}, cos φ ${powerFactor}, ${element === 'all' ? 'balanced' : `element ${element}`}`;
}
