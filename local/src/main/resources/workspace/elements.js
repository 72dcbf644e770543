// Buttons, menus and inputs. What they hold is kept in `scope.values`, in the shape of a payload's state.

import { el, freshId } from './dom.js';
import { plain, plainString, textOf } from './mrkdwn.js';
import { menuButton } from './menu.js';
import { refused } from './blocks.js';

/**
 * @param field what an input block adds: {dispatch, label, hint, optional}; undefined elsewhere
 */
export function element(json, block, scope, field) {
  const render = ELEMENTS[json?.type];
  if (!render) {
    return refused(json, `The simulator does not know the element “${json?.type}”.`);
  }
  const at = new Place(json, block, scope, field);
  return render(json, at);
}

/** One element: where it stands, what it holds, and what a change does. */
class Place {
  constructor(json, block, scope, field) {
    this.json = json;
    this.block = block;
    this.scope = scope;
    this.field = field;
    this.id = freshId('in');
  }

  get key() {
    return `${this.block.block_id}/${this.json.action_id ?? ''}`;
  }

  /** What it held before, if it was shown before. */
  get before() {
    return this.scope.values[this.block.block_id]?.[this.json.action_id];
  }

  hold(value) {
    this.scope.values[this.block.block_id] ??= {};
    this.scope.values[this.block.block_id][this.json.action_id] = { type: this.json.type, ...value };
  }

  /** Holds a value that a member chose; outside of input blocks, and where the app asks for it, the app is told. */
  choose(value) {
    this.hold(value);
    this.scope.changed?.();
    if (!this.field || this.field.dispatch) {
      this.tell(value);
    }
  }

  tell(value) {
    confirmed(this.json.confirm, this.scope.context).then((yes) => {
      if (yes) {
        this.scope.act(this.block.block_id, this.json.action_id ?? '', value);
      }
    });
  }

  get name() {
    return this.field?.label ?? (plainString(this.json.placeholder) || 'Choose');
  }

  /** The control in its surroundings: label, hint, place for an error. */
  labelled(control, { group = false } = {}) {
    control.dataset.key = this.key;
    if (this.json.focus_on_load) {
      control.dataset.first = 'true';
    }
    if (!this.field) {
      if (!group) {
        control.setAttribute('aria-label', this.name);
      }
      return control;
    }
    const hintId = `${this.id}-hint`;
    const described = this.field.hint ? hintId : null;
    const optional = this.field.optional ? el('span', { class: 'optional' }, ' (optional)') : null;
    const hint = this.field.hint ? el('p', { class: 'hint', id: hintId }, ...this.field.hint) : null;
    if (group) {
      return el('fieldset', { 'aria-describedby': described }, el('legend', {}, this.field.label, optional), control, hint);
    }
    control.id = this.id;
    if (described) {
      control.setAttribute('aria-describedby', described);
    }
    if (!this.field.optional) {
      control.setAttribute('aria-required', 'true');
    }
    return el('div', { class: 'field-box' }, el('label', { for: this.id }, this.field.label, optional), control, hint);
  }
}

/** Asks before it is done, where the app wants that. */
function confirmed(json, context) {
  if (!json) {
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const title = freshId('confirm');
    const dialog = el('dialog', { class: 'confirm', 'aria-labelledby': title },
      el('h2', { id: title }, ...plain(json.title)),
      el('div', { class: 'text' }, ...textOf(json.text, context)),
      el('form', { method: 'dialog', class: 'row end' },
        el('button', { value: 'no' }, ...plain(json.deny)),
        el('button', { value: 'yes', class: json.style === 'danger' ? 'danger' : 'primary' }, ...plain(json.confirm))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Opens an address of the web in a tab of its own, if it is one. */
function leave(url) {
  if (url && /^https?:\/\//.test(url)) {
    window.open(url, '_blank', 'noopener,noreferrer');
  }
}

function button(json, at) {
  const node = el('button', {
    type: 'button',
    class: json.style ?? '',
    'aria-label': json.accessibility_label,
    'data-key': at.key,
    onclick: () => {
      leave(json.url);
      at.tell({});
    },
  }, ...plain(json.text ?? { text: json.icon ?? '?' }), json.url ? ' ↗' : null);
  return node;
}

function overflow(json, at) {
  return menuButton({ class: 'overflow', 'aria-label': 'More actions', 'data-key': at.key }, () => json.options.map((option) => ({
    label: plain(option.text),
    note: option.description ? plainString(option.description) : undefined,
    run: () => {
      leave(option.url);
      at.tell({ selected_option: option });
    },
  })));
}

function optionText(option) {
  const description = option.description ? ` — ${plainString(option.description)}` : '';
  return `${plainString(option.text)}${description}`;
}

/** A menu: native, because that works with every keyboard, screen reader and phone. */
function menu(at, groups, initial, { multiple, value, toValue }) {
  if (multiple) {
    return many(at, groups, initial, (chosen) => toValue(value(chosen)));
  }
  const options = groups.flatMap((group) => group.options);
  const chosen = initial.map((each) => options.indexOf(options.find((option) => option.key === each)));
  let index = -1;
  const entry = (option) => {
    index += 1;
    return el('option', { value: index, selected: chosen.includes(index) }, option.text);
  };
  const select = el('select', {},
    el('option', { value: '', selected: initial.length === 0 }, plainString(at.json.placeholder) || 'Choose …'),
    ...groups.map((group) => (group.label === undefined ? group.options.map(entry) : el('optgroup', { label: group.label }, ...group.options.map(entry)))));
  const read = () => [...select.selectedOptions].filter((each) => each.value !== '').map((each) => options[Number(each.value)].json);
  at.hold(toValue(value(read())));
  select.addEventListener('change', () => at.choose(toValue(value(read()))));
  return at.labelled(select);
}

/** A menu from which several are chosen: ticks, because nobody has to know a second key for them. */
function many(at, groups, initial, toValue) {
  const most = at.json.max_selected_items;
  const boxes = [];
  const tick = (option) => {
    const control = el('input', { type: 'checkbox', checked: initial.includes(option.key), 'data-key': `${at.key}/${option.key}` });
    boxes.push({ option, control });
    return el('label', {}, control, el('span', { dir: 'auto' }, option.text));
  };
  const list = el('div', { class: 'ticks many', role: at.field ? null : 'group', 'aria-label': at.field ? null : at.name },
    ...groups.map((group) => (group.label === undefined
      ? group.options.map(tick)
      : el('div', { role: 'group', 'aria-label': group.label }, el('p', { class: 'group-name', 'aria-hidden': 'true' }, group.label), ...group.options.map(tick)))));
  const read = () => toValue(boxes.filter((box) => box.control.checked).map((box) => box.option.json));
  /** No more than the app wants can be ticked. */
  const limit = () => {
    const full = most !== undefined && boxes.filter((box) => box.control.checked).length >= most;
    boxes.forEach(({ control }) => {
      control.disabled = full && !control.checked;
    });
  };
  at.hold(read());
  limit();
  list.addEventListener('change', () => {
    limit();
    at.choose(read());
  });
  return at.labelled(list, { group: true });
}

function staticSelect(json, at, multiple) {
  const asOptions = (list) => list.map((option) => ({ key: option.value, text: optionText(option), json: option }));
  const groups = json.option_groups
    ? json.option_groups.map((group) => ({ label: plainString(group.label), options: asOptions(group.options) }))
    : [{ options: asOptions(json.options) }];
  const held = at.before;
  const initial = held
    ? (multiple ? held.selected_options : [held.selected_option]).filter(Boolean)
    : (multiple ? json.initial_options ?? [] : [json.initial_option]).filter(Boolean);
  return menu(at, groups, initial.map((each) => each.value), {
    multiple,
    value: (list) => (multiple ? list : list[0] ?? null),
    toValue: (value) => (multiple ? { selected_options: value } : { selected_option: value }),
  });
}

/** A menu of people, conversations or channels, each known by its id. */
function idSelect(json, at, list, one, many, multiple) {
  const held = at.before;
  const name = multiple ? many : one;
  let initial = held ? [held[name]].flat() : [json[`initial_${multiple ? many.replace('selected_', '') : one.replace('selected_', '')}`] ?? []].flat();
  if (!held && initial.length === 0 && json.default_to_current_conversation) {
    initial = [at.scope.context.channel];
  }
  return menu(at, [{ options: list.map((each) => ({ key: each.id, text: each.text, json: each.id })) }], initial.filter(Boolean), {
    multiple,
    value: (ids) => (multiple ? ids : ids[0] ?? null),
    toValue: (value) => ({ [name]: value }),
  });
}

const people = (at) => at.scope.context.colleagues.map((each) => ({ id: each.id, text: each.name }));
const channels = (at) => at.scope.context.channels.map((each) => ({ id: each.id, text: `# ${each.name}` }));

/** An input of one line (or several) of text. */
function typed(json, at, attributes, { property = 'value', fromInput = (text) => text || null, toInput = (value) => value ?? '' } = {}) {
  const multiline = json.multiline === true || json.type === 'rich_text_input';
  const control = el(multiline ? 'textarea' : 'input', {
    ...(multiline ? { rows: 4 } : {}),
    placeholder: plainString(json.placeholder) || null,
    maxlength: json.max_length,
    dir: 'auto',
    ...attributes,
  });
  const held = at.before;
  const initial = held ? held[property] : json[`initial_${property === 'value' ? 'value' : property.replace('selected_', '')}`];
  control.value = toInput(initial ?? null);
  const read = () => fromInput(control.value);
  at.hold({ [property]: read() });
  const on = json.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  control.addEventListener('input', () => {
    at.hold({ [property]: read() });
    at.scope.changed?.();
    if (at.field?.dispatch && on.includes('on_character_entered')) {
      at.tell({ [property]: read() });
    }
  });
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing && !multiline && at.field?.dispatch && on.includes('on_enter_pressed')) {
      event.preventDefault();
      event.stopPropagation();
      at.tell({ [property]: read() });
    }
  });
  const box = at.labelled(control);
  if (json.max_length && at.field) {
    const counter = el('p', { class: 'counter', 'aria-hidden': 'true' });
    const count = () => {
      counter.textContent = `${json.max_length - control.value.length}`;
      counter.classList.toggle('near', json.max_length - control.value.length < 20);
    };
    control.addEventListener('input', count);
    count();
    box.append(counter);
  }
  return box;
}

/** A picker: like text, but a choice is complete at once. */
function picked(json, at, type, property, fromInput, toInput) {
  const control = el('input', { type });
  const held = at.before;
  const initial = held ? held[property] : json[property.replace('selected_', 'initial_')];
  control.value = initial === null || initial === undefined ? '' : toInput(initial);
  const read = () => (control.value === '' ? null : fromInput(control.value));
  at.hold({ [property]: read() });
  control.addEventListener('change', () => at.choose({ [property]: read() }));
  return at.labelled(control);
}

function localTime(seconds) {
  const time = new Date(seconds * 1000);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Checkboxes or radio buttons. */
function ticks(json, at, type) {
  const multiple = type === 'checkbox';
  const held = at.before;
  const initial = held
    ? [multiple ? held.selected_options : held.selected_option].flat().filter(Boolean)
    : (multiple ? json.initial_options ?? [] : [json.initial_option]).filter(Boolean);
  const boxes = json.options.map((option) => {
    const control = el('input', { type, name: at.id, checked: initial.some((each) => each.value === option.value), 'data-key': `${at.key}/${option.value}` });
    return { option, control };
  });
  const read = () => {
    const chosen = boxes.filter((box) => box.control.checked).map((box) => box.option);
    return multiple ? { selected_options: chosen } : { selected_option: chosen[0] ?? null };
  };
  at.hold(read());
  const group = el('div', { class: 'ticks', role: at.field ? null : 'group', 'aria-label': at.field ? null : at.name },
    ...boxes.map(({ option, control }) => el('label', {}, control, el('span', { dir: 'auto' }, ...textOf(option.text, at.scope.context),
      option.description ? el('small', {}, ...textOf(option.description, at.scope.context)) : null))));
  group.addEventListener('change', () => at.choose(read()));
  return at.labelled(group, { group: true });
}

function richInput(json, at) {
  const toRich = (text) => (text === '' ? null : {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  });
  return typed(json, at, {}, {
    property: 'rich_text_value',
    fromInput: toRich,
    toInput: (value) => value?.elements?.flatMap((part) => part.elements ?? []).map((part) => part.text ?? '').join('') ?? '',
  });
}

const ELEMENTS = {
  button,
  icon_button: button,
  workflow_button: (json) => refused(json, 'The simulator runs no workflows.'),
  overflow,
  static_select: (json, at) => staticSelect(json, at, false),
  multi_static_select: (json, at) => staticSelect(json, at, true),
  external_select: (json) => refused(json, 'The simulator does not ask the app for options.'),
  multi_external_select: (json) => refused(json, 'The simulator does not ask the app for options.'),
  users_select: (json, at) => idSelect(json, at, people(at), 'selected_user', 'selected_users', false),
  multi_users_select: (json, at) => idSelect(json, at, people(at), 'selected_user', 'selected_users', true),
  conversations_select: (json, at) => idSelect(json, at, channels(at), 'selected_conversation', 'selected_conversations', false),
  multi_conversations_select: (json, at) => idSelect(json, at, channels(at), 'selected_conversation', 'selected_conversations', true),
  channels_select: (json, at) => idSelect(json, at, channels(at), 'selected_channel', 'selected_channels', false),
  multi_channels_select: (json, at) => idSelect(json, at, channels(at), 'selected_channel', 'selected_channels', true),
  checkboxes: (json, at) => ticks(json, at, 'checkbox'),
  radio_buttons: (json, at) => ticks(json, at, 'radio'),
  plain_text_input: (json, at) => typed(json, at, json.multiline ? {} : { type: 'text' }),
  email_text_input: (json, at) => typed(json, at, { type: 'email' }),
  url_text_input: (json, at) => typed(json, at, { type: 'url' }),
  number_input: (json, at) => typed(json, at, { type: 'text', inputmode: json.is_decimal_allowed ? 'decimal' : 'numeric' }),
  rich_text_input: richInput,
  datepicker: (json, at) => picked(json, at, 'date', 'selected_date', (text) => text, (value) => value),
  timepicker: (json, at) => picked(json, at, 'time', 'selected_time', (text) => text, (value) => value),
  datetimepicker: (json, at) => picked(json, at, 'datetime-local', 'selected_date_time', (text) => Math.floor(new Date(text).getTime() / 1000), localTime),
  file_input: (json) => refused(json, 'The simulator uploads no files.'),
};

/** What Slack itself would say of what stands in an input; undefined when it is fine. */
export function complaint(block, value) {
  const json = block.element;
  const held = Object.entries(value ?? {}).filter(([name]) => name !== 'type').map(([, each]) => each)[0];
  const empty = held === null || held === undefined || held === '' || (Array.isArray(held) && held.length === 0);
  if (empty) {
    return block.optional ? undefined : 'Please complete this required field.';
  }
  switch (json.type) {
    case 'number_input': {
      const pattern = json.is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
      if (!pattern.test(held.trim())) {
        return json.is_decimal_allowed ? 'Please enter a number.' : 'Please enter a whole number.';
      }
      if (json.min_value !== undefined && Number(held) < Number(json.min_value)) {
        return `Please enter a number that is at least ${json.min_value}.`;
      }
      if (json.max_value !== undefined && Number(held) > Number(json.max_value)) {
        return `Please enter a number that is at most ${json.max_value}.`;
      }
      return undefined;
    }
    case 'plain_text_input':
      return json.min_length && held.length < json.min_length ? `Please enter at least ${json.min_length} characters.` : undefined;
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+$/.test(held) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return /^https?:\/\/\S+$/.test(held) ? undefined : 'Please enter a valid URL.';
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return json.max_selected_items && held.length > json.max_selected_items ? `Please choose at most ${json.max_selected_items}.` : undefined;
    default:
      return undefined;
  }
}
