// The JSON that Slack would get, and how near it is to each of Slack's limits.

import { el, freshId } from './dom.js';
import { get } from './api.js';

/** Every limit that the JSON comes near to: {what, where, used, most}, the nearest first. */
export function measures(json, surface) {
  const found = new Map();
  const note = (what, where, used, most) => {
    const before = found.get(what);
    if (!before || used / most > before.used / before.most) {
      found.set(what, { what, where, used, most });
    }
  };
  const text = (what, object, where, most) => {
    if (object?.text !== undefined) {
      note(what, where, object.text.length, most);
    }
  };
  const list = json.blocks ?? [];
  note('Blocks', '/blocks', list.length, surface === 'message' ? 50 : 100);
  if (surface === 'message') {
    note('Text of the message', '/text', (json.text ?? '').length, 40_000);
    const counted = list.filter((block) => block.type !== 'data_table');
    note('Characters of all blocks (measured, not documented)', '/blocks', counted.reduce((sum, block) => sum + JSON.stringify(block).length, 0), 13_200);
    note('Tables', '/blocks', list.filter((block) => block.type === 'table').length, 1);
    note('Charts', '/blocks', list.filter((block) => block.type === 'data_visualization').length, 2);
  } else {
    note('Private metadata', '/private_metadata', (json.private_metadata ?? '').length, 3_000);
    text('Title', json.title, '/title', 24);
    text('Submit', json.submit, '/submit', 24);
    text('Close', json.close, '/close', 24);
  }
  const element = (each, where) => {
    if (each.type === 'button') {
      text('Button text', each.text, where, 75);
      note('Button value', where, (each.value ?? '').length, 2_000);
    }
    text('Placeholder', each.placeholder, where, 150);
    if (each.confirm) {
      text('Confirmation title', each.confirm.title, `${where}/confirm`, 100);
      text('Confirmation text', each.confirm.text, `${where}/confirm`, 300);
      text('Confirmation button', each.confirm.confirm, `${where}/confirm`, 30);
      text('Confirmation button', each.confirm.deny, `${where}/confirm`, 30);
    }
    if (each.type === 'plain_text_input') {
      note('Text in an input', where, (each.initial_value ?? '').length, each.max_length ?? 3_000);
    }
    if (each.action_id) {
      note('Action id', where, each.action_id.length, 255);
    }
    const options = each.options ?? (each.option_groups ?? []).flatMap((group) => group.options);
    if (options.length > 0) {
      note('Options', where, options.length, { overflow: 5, checkboxes: 10, radio_buttons: 10 }[each.type] ?? 100);
      options.forEach((option, at) => {
        text('Option text', option.text, `${where}/options/${at}`, 75);
        text('Option description', option.description, `${where}/options/${at}`, 75);
        note('Option value', `${where}/options/${at}`, (option.value ?? '').length, 75);
      });
    }
  };
  const block = (each, where) => {
    switch (each.type) {
      case 'section':
        text('Section text', each.text, where, 3_000);
        (each.fields ?? []).forEach((field, at) => text('Section field', field, `${where}/fields/${at}`, 2_000));
        if (each.fields) {
          note('Fields of a section', where, each.fields.length, 10);
        }
        if (each.accessory) {
          element(each.accessory, `${where}/accessory`);
        }
        break;
      case 'header':
        text('Header text', each.text, where, 150);
        break;
      case 'context':
        note('Context elements', where, each.elements.length, 10);
        each.elements.forEach((one, at) => text('Context text', one, `${where}/elements/${at}`, 3_000));
        break;
      case 'actions':
        note('Elements of an actions block', where, each.elements.length, 25);
        each.elements.forEach((one, at) => element(one, `${where}/elements/${at}`));
        break;
      case 'input':
        text('Input label', each.label, where, 2_000);
        text('Input hint', each.hint, where, 2_000);
        element(each.element, `${where}/element`);
        break;
      case 'table':
        note('Table rows', where, each.rows.length, 100);
        note('Table columns', where, Math.max(...each.rows.map((row) => row.length)), 20);
        break;
      case 'data_table':
        note('Data table characters', where, seen(each.rows), 20_000);
        note('Data table rows', where, each.rows.length, 201);
        note('Data table columns', where, Math.max(...each.rows.map((row) => row.length)), 20);
        break;
      case 'data_visualization':
        note('Chart title', where, each.title.length, 50);
        note('Chart series', where, (each.chart.series ?? each.chart.segments).length, 6);
        note('Chart categories', where, (each.chart.axis_config?.categories ?? []).length, 20);
        labels(each.chart).forEach((label) => note('Chart label', where, label.length, 20));
        break;
      case 'alert':
        text('Alert text', each.text, where, 3_000);
        break;
      case 'card':
        text('Card title', each.title, where, 150);
        text('Card subtitle', each.subtitle, where, 150);
        text('Card body', each.body, where, 200);
        note('Card buttons', where, (each.actions ?? []).length, 3);
        (each.actions ?? []).forEach((one, at) => element(one, `${where}/actions/${at}`));
        break;
      case 'carousel':
        note('Cards', where, each.elements.length, 10);
        each.elements.forEach((one, at) => block(one, `${where}/elements/${at}`));
        break;
      case 'markdown':
        note('Markdown', where, each.text.length, 12_000);
        break;
      case 'container':
        text('Container title', each.title, where, 150);
        text('Container subtitle', each.subtitle, where, 150);
        note('Blocks of a container', where, each.child_blocks.length, 10);
        each.child_blocks.forEach((one, at) => block(one, `${where}/child_blocks/${at}`));
        break;
      default:
        break;
    }
    if (each.block_id) {
      note('Block id', where, each.block_id.length, 255);
    }
  };
  list.forEach((each, at) => block(each, `/blocks/${at}`));
  return [...found.values()].sort((a, b) => b.used / b.most - a.used / a.most);
}

/** What people see of the cells: texts and numbers, wherever they stand in them. */
function seen(json) {
  if (json === null || typeof json !== 'object') {
    return 0;
  }
  return Object.entries(json).reduce((sum, [name, value]) => sum
    + (typeof value === 'object' ? seen(value) : ['text', 'value'].includes(name) ? String(value).length : 0), 0);
}

function labels(chart) {
  return [...(chart.segments ?? []).map((each) => each.label), ...(chart.series ?? []).map((each) => each.name), ...(chart.axis_config?.categories ?? [])];
}

/** Opens the window of a message ({channel, ts}) or view ({view}) of this member. */
export async function inspect(query, title) {
  const json = await get('sent', query);
  const surface = query.view ? 'modal' : 'message';
  const id = freshId('inspect');
  const source = JSON.stringify(json, null, 2);
  const copied = el('span', { role: 'status' });
  const dialog = el('dialog', { class: 'inspect', 'aria-labelledby': id },
    el('header', {},
      el('h2', { id }, title),
      el('button', { type: 'button', class: 'plain', 'aria-label': 'Close', onclick: () => dialog.close() }, '✕')),
    el('div', { class: 'inspect-body' },
      el('h3', {}, 'How near to Slack’s limits'),
      el('div', { class: 'scrolls', tabindex: '0', role: 'group', 'aria-label': 'Limits' }, el('table', {},
        el('thead', {}, el('tr', {}, ...['Limit', 'Used', 'Most', 'Share', 'Where'].map((head) => el('th', { scope: 'col' }, head)))),
        el('tbody', {}, ...measures(json, surface).map(row)))),
      el('h3', {}, 'What Slack would get'),
      el('p', { class: 'row' },
        el('button', { type: 'button', onclick: async () => {
          await navigator.clipboard.writeText(source);
          copied.textContent = 'Copied.';
        } }, 'Copy JSON'), copied),
      el('pre', { tabindex: '0', 'aria-label': 'JSON' }, source)));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function row({ what, where, used, most }) {
  const share = used / most;
  return el('tr', { class: share > 1 ? 'over' : share > 0.9 ? 'near' : null },
    el('th', { scope: 'row' }, what),
    el('td', { class: 'align-right' }, used.toLocaleString('en')),
    el('td', { class: 'align-right' }, most.toLocaleString('en')),
    el('td', {}, el('meter', { min: 0, max: 1, high: 0.9, value: Math.min(1, share), 'aria-label': `${Math.round(share * 100)} %` })),
    el('td', {}, el('code', {}, where)));
}
