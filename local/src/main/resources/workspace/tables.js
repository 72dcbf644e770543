// `table` and `data_table`.

import { el } from './dom.js';
import { richText } from './richtext.js';

function cell(json, context) {
  switch (json?.type) {
    case 'raw_text':
      return json.text;
    case 'raw_number':
      return json.text ?? new Intl.NumberFormat(context.locale, { maximumFractionDigits: 6 }).format(json.value);
    case 'rich_text':
      return richText(json, context);
    default:
      throw new Error(`the cell “${json?.type}” is not known`);
  }
}

export function table(block, context) {
  const settings = block.column_settings ?? [];
  const [head, ...rows] = block.rows;
  const classes = (column) => [
    `align-${settings[column]?.align ?? 'left'}`,
    settings[column]?.is_wrapped ? 'wraps' : '',
  ].join(' ').trim();
  return scrolling(el('table', {},
    el('thead', {}, el('tr', {}, ...head.map((each, column) => el('th', { scope: 'col', class: classes(column), dir: 'auto' }, cell(each, context))))),
    el('tbody', {}, ...rows.map((row) => el('tr', {}, ...row.map((each, column) => (column === 0
      ? el('th', { scope: 'row', class: classes(column), dir: 'auto' }, cell(each, context))
      : el('td', { class: classes(column), dir: 'auto' }, cell(each, context)))))))), 'Table');
}

export function dataTable(block, context) {
  const header = block.row_header_column_index ?? 0;
  const size = block.page_size ?? 5;
  const [head, ...rows] = block.rows;
  const body = el('tbody');
  const more = el('button', { type: 'button', class: 'plain' });
  let shown = 0;
  const show = () => {
    rows.slice(shown, shown + size).forEach((row) => body.append(el('tr', {}, ...row.map((each, column) => el(
      column === header ? 'th' : 'td',
      { scope: column === header ? 'row' : null, class: each.type === 'raw_number' ? 'align-right' : null, dir: 'auto' },
      cell(each, context),
    )))));
    shown = Math.min(shown + size, rows.length);
    more.textContent = `Show more (${rows.length - shown})`;
    more.hidden = shown === rows.length;
  };
  more.addEventListener('click', show);
  show();
  const node = scrolling(el('table', {},
    el('caption', { dir: 'auto' }, block.caption),
    el('thead', {}, el('tr', {}, ...head.map((each) => el('th', { scope: 'col', dir: 'auto' }, cell(each, context))))),
    body), block.caption);
  return el('div', {}, node, more);
}

/** Wide tables scroll by themselves, with the keyboard too. */
function scrolling(node, label) {
  return el('div', { class: 'scrolls', tabindex: '0', role: 'group', 'aria-label': label }, node);
}
