// Block Kit as elements. What is not known here is refused loudly, never left out.

import { el } from './dom.js';
import { mrkdwn, plain, plainString, textOf } from './mrkdwn.js';
import { element } from './elements.js';
import { richText } from './richtext.js';
import { table, dataTable } from './tables.js';
import { chart } from './chart.js';
import { markdown } from './markdown.js';

/**
 * @param scope {context, values, act, surface}: who looks, what inputs hold, what to do with a click, and
 *   whether this is a 'message' or a 'modal'
 */
export function blocks(list, scope) {
  return list.map((block) => one(block, scope));
}

function one(block, scope) {
  const render = BLOCKS[block?.type];
  if (!render) {
    return refused(block, `The simulator does not know the block “${block?.type}”.`);
  }
  try {
    const node = render(block, scope);
    node.classList.add('block', `block-${block.type}`);
    if (block.block_id) {
      node.dataset.block = block.block_id;
    }
    return node;
  } catch (problem) {
    return refused(block, `The simulator cannot show this block “${block.type}”: ${problem.message}`);
  }
}

/** A red box: better seen than missed. */
export function refused(json, why) {
  return el('div', { class: 'refused', role: 'alert' },
    el('p', {}, el('strong', {}, why)),
    el('pre', {}, JSON.stringify(json, null, 2)));
}

function need(value, what) {
  if (value === undefined || value === null) {
    throw new Error(`${what} is missing`);
  }
  return value;
}

const BLOCKS = {
  header: (block, scope) => el(scope.surface === 'modal' ? 'h3' : 'h2', { dir: 'auto' }, ...plain(need(block.text, 'text'))),
  divider: () => el('hr'),
  section,
  context: (block, scope) => el('div', {}, ...need(block.elements, 'elements').map((each) => (each.type === 'image'
    ? image(each)
    : el('span', { dir: 'auto' }, ...textOf(each, scope.context))))),
  actions: (block, scope) => el('div', { role: 'group', 'aria-label': 'Actions' },
    ...need(block.elements, 'elements').map((each) => element(each, block, scope))),
  context_actions: (block, scope) => el('div', { role: 'group', 'aria-label': 'Actions' },
    ...need(block.elements, 'elements').flatMap((each) => (each.type === 'feedback_buttons'
      ? [each.positive_button, each.negative_button].map((button) => element({ ...button, type: 'button', action_id: each.action_id }, block, scope))
      : [element(each, block, scope)]))),
  image: (block) => el('figure', {},
    block.title ? el('figcaption', {}, ...plain(block.title)) : null,
    image(block)),
  input,
  rich_text: (block, scope) => richText(block, scope.context),
  markdown: (block) => el('div', { dir: 'auto' }, ...markdown(need(block.text, 'text'))),
  table: (block, scope) => table(block, scope.context),
  data_table: (block, scope) => dataTable(block, scope.context),
  data_visualization: (block) => chart(block),
  alert: (block, scope) => el('div', { role: 'alert', class: `level-${block.level ?? 'default'}`, dir: 'auto' },
    ...textOf(need(block.text, 'text'), scope.context)),
  card,
  carousel: (block, scope) => el('div', { tabindex: '0', role: 'group', 'aria-label': 'Cards' },
    ...blocks(need(block.elements, 'elements'), scope)),
  container,
};

function section(block, scope) {
  if (!block.text && !block.fields) {
    throw new Error('neither text nor fields');
  }
  const body = el('div', { class: 'section-body' });
  if (block.text) {
    body.append(el('div', { class: 'text', dir: 'auto' }, ...textOf(block.text, scope.context)));
  }
  if (block.fields) {
    body.append(el('div', { class: 'fields' },
      ...block.fields.map((field) => el('div', { class: 'field', dir: 'auto' }, ...textOf(field, scope.context)))));
  }
  return el('div', {}, body, block.accessory
    ? el('div', { class: 'accessory' }, block.accessory.type === 'image' ? image(block.accessory) : element(block.accessory, block, scope))
    : null);
}

/** Pictures of others are not fetched: the page asks nobody but its own server. */
function image(json) {
  const alt = need(json.alt_text, 'alt_text');
  return el('span', { class: 'picture', role: 'img', 'aria-label': alt, title: json.image_url ?? '' }, `🖼 ${alt}`);
}

function input(block, scope) {
  const inner = need(block.element, 'element');
  const node = element(inner, block, scope, {
    dispatch: block.dispatch_action === true,
    label: plainString(need(block.label, 'label')),
    hint: block.hint ? plain(block.hint) : null,
    optional: block.optional === true,
  });
  return node;
}

function card(block, scope) {
  return el('div', {},
    block.hero_image ? image(block.hero_image) : null,
    el('div', { class: 'card-head' },
      block.icon ? image(block.icon) : null,
      el('div', {},
        block.title ? el('div', { class: 'card-title', dir: 'auto' }, ...textOf(block.title, scope.context)) : null,
        block.subtitle ? el('div', { class: 'card-subtitle', dir: 'auto' }, ...textOf(block.subtitle, scope.context)) : null)),
    block.body ? el('div', { class: 'text', dir: 'auto' }, ...textOf(block.body, scope.context)) : null,
    block.actions ? el('div', { class: 'row' }, ...block.actions.map((each) => element(each, block, scope))) : null);
}

function container(block, scope) {
  const heading = block.rich_text_title ? richText(block.rich_text_title, scope.context) : plain(need(block.title, 'title'));
  const head = [
    el('span', { class: 'container-title', dir: 'auto' }, heading),
    block.subtitle ? el('span', { class: 'container-subtitle', dir: 'auto' }, ...textOf(block.subtitle, scope.context)) : null,
  ];
  const children = blocks(need(block.child_blocks, 'child_blocks'), scope);
  if (block.is_collapsible === false) {
    return el('div', {}, el('div', { class: 'container-head' }, ...head), ...children);
  }
  const collapsed = block.default_collapsed === true || block.is_collapsed === true;
  return el('details', { open: !collapsed }, el('summary', {}, ...head), ...children);
}

export { mrkdwn };
