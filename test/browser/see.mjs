/** Runs in the page: what anybody would see to be wrong on it. */
export function see({ language, allowed }) {
  const faults = [];
  const quote = (texts) => [...new Set(texts)].slice(0, 5).join(' | ');
  const tell = (what, texts) => texts.length > 0 && faults.push(`${what}: ${quote(texts)}`);
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const words = textNodes(document.body).filter(({ parentElement }) => shown(parentElement));

  const scrolled = [document.documentElement, ...document.querySelectorAll('.ant-table-content, .content')];
  if (scrolled.some((element) => element.scrollWidth > element.clientWidth + 1)) faults.push('a horizontal scrollbar');
  tell('cut', [...words.filter(isCut).map(({ data }) => data.trim()), ...cutFields()]);
  tell('overlapping', overlapping(words));
  tell('not translated', foreignTexts());
  if (/undefined|\[object|NaN/.test(words.map(({ data }) => data).join(' ')))
    faults.push('undefined, an object or NaN');
  if (document.body.innerText.trim().length < 20) faults.push('an empty page');
  const emptyWords = [...document.querySelectorAll('.ant-empty-description')].map((element) => element.innerText);
  tell(
    'does not say what to do next',
    emptyWords.filter((text) => /^(No data|暂无数据|)$/.test(text.trim())),
  );
  return faults;

  function textNodes(root) {
    const nodes = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() !== '' && !parentElement.closest('script, style, noscript, svg')) nodes.push(walker.currentNode);
    }
    return nodes;
  }

  /** Hidden by a box around it, unless a title says it in full or it can be scrolled to. */
  function isCut(node) {
    const [box] = boxesOf(node);
    for (
      let element = node.parentElement;
      box && element && element !== document.body;
      element = element.parentElement
    ) {
      const { overflowX } = getComputedStyle(element);
      if (element.title !== '' || overflowX === 'auto' || overflowX === 'scroll') return false;
      const { left, right, width } = element.getBoundingClientRect();
      // What only screen readers are told is a pixel wide.
      if ((overflowX === 'hidden' || overflowX === 'clip') && width > 2) {
        if (box.right > right + 1 || box.left < left - 1) return true;
      }
    }
    return false;
  }

  function cutFields() {
    const context = document.createElement('canvas').getContext('2d');
    return [...document.querySelectorAll('input[placeholder]')].flatMap((input) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      context.font = font;
      const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return shown(input) && context.measureText(input.placeholder).width > room + 1 ? [input.placeholder] : [];
    });
  }

  function boxesOf(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  }

  /** Lines of text that lie over each other; the room above and below letters does not count. */
  function overlapping(nodes) {
    const layer = (node) => node.parentElement.closest('.ant-modal, .ant-drawer, .ant-dropdown, .ant-select-dropdown');
    const lines = nodes.flatMap((node) =>
      boxesOf(node).map(({ left, right, top, bottom }) => {
        const slack = (bottom - top) / 4;
        return { node, left: left + 1, right: right - 1, top: top + slack, bottom: bottom - slack, layer: layer(node) };
      }),
    );
    lines.sort((one, other) => one.top - other.top);
    return lines.flatMap((line, at) => {
      const over = [];
      for (let next = at + 1; next < lines.length && lines[next].top < line.bottom; next += 1) {
        const other = lines[next];
        const meets = other.left < line.right && line.left < other.right && other.layer === line.layer;
        if (meets && !isCut(line.node) && !isCut(other.node))
          over.push(`${line.node.data.trim()} × ${other.node.data.trim()}`);
      }
      return over;
    });
  }

  function foreignTexts() {
    const texts = textNodes(document.body)
      .filter(({ parentElement }) => !parentElement.closest('[translate=no]'))
      .map(({ data }) => data);
    for (const element of document.querySelectorAll('[placeholder], [title], [aria-label]')) {
      if (element.closest('[translate=no], .anticon, .ant-segmented')) continue;
      texts.push(...['placeholder', 'title', 'aria-label'].map((name) => element.getAttribute(name) ?? ''));
    }
    const foreign = language === 'en' ? /[\u4e00-\u9fff]/ : new RegExp(`\\b(?!(?:${allowed})\\b)[a-z]{3,}`);
    // Columns of files and test points are called the same everywhere.
    const names = /[A-Z]{2,}[A-Z_]*|[\d.]*I(b|n|tr|max|min)\/[\w.]+\/\w+/g;
    return texts.filter((text) => foreign.test(language === 'en' ? text : text.replace(names, '')));
  }
}
