// One message in the list.

import { el, svg } from './dom.js';
import { blocks } from './blocks.js';
import { mrkdwn } from './mrkdwn.js';

/** @param deps {inspect, act} */
export function messageNode(json, author, context, values, deps) {
  const time = new Date(Number(json.ts) * 1000);
  const notice = el('p', { class: 'notice', role: 'alert', hidden: true });
  const scope = {
    surface: 'message',
    context,
    values,
    act: (block, action, chosen) => {
      notice.hidden = true;
      return deps.act(block, action, chosen, (text) => {
        notice.hidden = false;
        notice.textContent = `⚠ ${text}`;
      });
    },
  };
  const isApp = json.author === 'app';
  return el('article', { class: `message${json.ephemeral ? ' ephemeral' : ''}`, role: 'listitem', 'data-ts': json.ts, 'aria-label': `${author}${json.ephemeral ? ', only visible to you' : ''}` },
    avatar(json.author, author),
    el('div', { class: 'message-main' },
      json.ephemeral ? el('p', { class: 'only-you' }, eye(), 'Only visible to you') : null,
      el('header', {},
        el('strong', { class: 'author', dir: 'auto' }, author),
        isApp || json.author === 'slackbot' ? el('span', { class: 'badge' }, 'APP') : null,
        el('time', { datetime: time.toISOString(), title: time.toLocaleString(context.locale) }, time.toLocaleTimeString(context.locale, { hour: 'numeric', minute: '2-digit' })),
        el('button', { type: 'button', class: 'plain inspect-button', onclick: deps.inspect }, 'Inspect')),
      el('div', { class: 'message-body' }, ...body(json, scope)),
      json.edited ? el('span', { class: 'edited' }, '(edited)') : null,
      notice));
}

function eye() {
  return svg('svg', { viewBox: '0 0 16 16', class: 'eye', 'aria-hidden': 'true' },
    svg('path', { d: 'M1 8s2.6-4.5 7-4.5S15 8 15 8s-2.6 4.5-7 4.5S1 8 1 8z' }), svg('circle', { cx: 8, cy: 8, r: 2 }));
}

function body(json, scope) {
  return json.blocks.length > 0
    ? blocks(json.blocks, scope)
    : [el('div', { class: 'block text', dir: 'auto' }, ...mrkdwn(json.text, scope.context))];
}

export function avatar(id, name) {
  const letters = id === 'app' ? '⬡' : id === 'slackbot' ? '♥' : [...name][0];
  let hue = 0;
  for (const character of id) {
    hue = (hue * 31 + character.codePointAt(0)) % 6;
  }
  return el('span', { class: `avatar ${id === 'app' ? 'app' : `hue-${hue}`}`, 'aria-hidden': 'true' }, letters);
}
