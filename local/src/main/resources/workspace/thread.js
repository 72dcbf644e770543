// The thread at the side: a message and what was said below it.

import { el } from './dom.js';
import { writing } from './writing.js';

/** @param deps {book, nodeOf, send, leave} */
export function thread(root, deps) {
  const name = el('p', { class: 'thread-channel' });
  const list = el('div', { class: 'thread-messages', role: 'list', 'aria-label': 'Messages of the thread', tabindex: '0' });
  const text = el('textarea', { id: 'thread-text', rows: '1', maxlength: '12000', placeholder: 'Reply …' });
  const form = el('form', { autocomplete: 'off', novalidate: true },
    el('div', { class: 'box' }, el('label', { class: 'hidden', for: 'thread-text' }, 'Reply in the thread'), text, el('button', { type: 'submit' }, 'Reply')));
  let shown = null;

  root.append(
    el('header', {}, el('h2', {}, 'Thread'), name, el('button', { type: 'button', class: 'plain', 'aria-label': 'Close the thread', onclick: deps.leave }, '✕')),
    list,
    form);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      deps.leave();
    }
  });
  writing(form, text, deps.send);

  function hide() {
    shown = null;
    root.hidden = true;
    deps.book.cleared('thread');
    list.replaceChildren();
  }

  /** @param ts of the message; null for no thread */
  function show(member, channel, ts, title) {
    const first = ts === null ? undefined : deps.book.find(channel, ts);
    if (!first) {
      hide();
      return;
    }
    const place = `${member}/${channel}/${ts}`;
    if (shown !== place) {
      hide();
      shown = place;
      root.hidden = false;
    }
    name.textContent = title;
    const fresh = [first, ...deps.book.answers(channel, ts)].filter((entry) => !entry.nodes.thread);
    fresh.forEach((entry) => {
      entry.nodes.thread = deps.nodeOf(entry, 'thread');
      list.append(entry.nodes.thread);
    });
    if (fresh.length > 0) {
      list.scrollTop = list.scrollHeight;
    }
  }

  return { show, focus: () => text.focus() };
}
