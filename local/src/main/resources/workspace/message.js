// One message in the list.

import { el, svg } from './dom.js';
import { blocks } from './blocks.js';
import { menuButton } from './menu.js';
import { mrkdwn } from './mrkdwn.js';
import { told } from './times.js';

const CLOCK = { hour: 'numeric', minute: '2-digit' };

/**
 * @param deps {inspect, act, menu, file}: menu(say) gives what can be done with the message, file(file) where a file
 *   can be had
 */
export function messageNode(json, author, context, values, deps) {
  const time = new Date(Number(json.ts) * 1000);
  const notice = el('p', { class: 'notice', role: 'alert', hidden: true });
  /** Says it at the message; false when the message is no longer shown. */
  const say = (text) => {
    notice.hidden = false;
    notice.textContent = `⚠ ${text}`;
    return notice.isConnected;
  };
  const scope = {
    surface: 'message',
    context,
    values,
    act: (block, action, chosen) => {
      notice.hidden = true;
      return deps.act(block, action, chosen, say);
    },
  };
  const isApp = json.author === 'app';
  return el('div', { class: `message${json.ephemeral ? ' ephemeral' : ''}`, role: 'listitem', 'data-ts': json.ts, 'aria-label': `${author}${json.ephemeral ? ', only visible to you' : ''}` },
    avatar(json.author, author),
    el('div', { class: 'message-main' },
      json.ephemeral ? el('p', { class: 'only-you' }, eye(), 'Only visible to you') : null,
      el('header', {},
        el('strong', { class: 'author', dir: 'auto' }, author),
        isApp || json.author === 'slackbot' ? el('span', { class: 'badge' }, 'APP') : null,
        el('time', { datetime: time.toISOString(), title: told(time, context.locale, { dateStyle: 'medium', timeStyle: 'medium' }) }, told(time, context.locale, CLOCK)),
        el('span', { class: 'message-tools' },
          el('button', { type: 'button', class: 'plain inspect-button', onclick: deps.inspect }, 'Inspect'),
          menuButton({ class: 'plain', 'aria-label': 'Message actions', 'data-key': 'message-actions' }, () => {
            notice.hidden = true;
            return deps.menu(say);
          }))),
      el('div', { class: 'message-body' }, ...body(json, scope), ...json.files.map((file) => attached(file, deps.file(file)))),
      json.edited ? el('span', { class: 'edited' }, '(edited)') : null,
      el('div', { class: 'thread-slot' }),
      notice));
}

function eye() {
  return svg('svg', { viewBox: '0 0 16 16', class: 'eye', 'aria-hidden': 'true' },
    svg('path', { d: 'M1 8s2.6-4.5 7-4.5S15 8 15 8s-2.6 4.5-7 4.5S1 8 1 8z' }), svg('circle', { cx: 8, cy: 8, r: 2 }));
}

function body(json, scope) {
  if (json.blocks.length > 0) {
    return blocks(json.blocks, scope);
  }
  return json.text === '' && json.files.length > 0
    ? []
    : [el('div', { class: 'block text', dir: 'auto' }, ...mrkdwn(json.text, scope.context))];
}

function attached(file, address) {
  const size = file.size < 1000 ? `${file.size} bytes` : `${(file.size / 1000).toFixed(1)} kB`;
  return el('a', { class: 'file', href: address, download: file.name },
    el('span', { class: 'file-mark', 'aria-hidden': 'true' }, '⭳'),
    el('span', {}, el('strong', { dir: 'auto' }, file.name), el('small', {}, `${size} · Download`)));
}

/** Where the answers to a message are, if there are any. */
export function threadLink(node, answers, address, locale) {
  const said = answers.filter(({ json }) => !json.ephemeral);
  const slot = node.querySelector('.thread-slot');
  if (said.length === 0) {
    slot.replaceChildren();
    return;
  }
  const last = new Date(Number(said.at(-1).json.ts) * 1000);
  slot.replaceChildren(el('a', { class: 'thread-link', href: address }, el('strong', {}, said.length === 1 ? '1 reply' : `${said.length} replies`),
    ` · last at ${told(last, locale, CLOCK)}`));
}

export function avatar(id, name) {
  const letters = id === 'app' ? '⬡' : id === 'slackbot' ? '♥' : [...name][0];
  let hue = 0;
  for (const character of id) {
    hue = (hue * 31 + character.codePointAt(0)) % 6;
  }
  return el('span', { class: `avatar ${id === 'app' ? 'app' : `hue-${hue}`}`, 'aria-hidden': 'true' }, letters);
}
