// The Home tab of the app, as it was published for this member.

import { el } from './dom.js';
import { blocks } from './blocks.js';

/** @param deps {context, act, inspect} */
export function home(root, deps) {
  let shown = null;

  /** @param view what was published; null for nothing */
  function show(view, member) {
    const name = view ? `${member}/${view.id}/${view.hash}` : `${member}/nothing`;
    if (shown?.name === name) {
      return;
    }
    const focused = root.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const present = new Set((view?.blocks ?? []).map((block) => block.block_id));
    const before = shown?.member === member ? shown.values : {};
    const values = Object.fromEntries(Object.entries(before).filter(([block]) => present.has(block)));
    shown = { name, member, values };
    root.replaceChildren(...(view ? drawn(view, values) : [el('p', { class: 'empty' }, 'The app has published no Home for you yet.')]));
    if (focused !== undefined) {
      ([...root.querySelectorAll('[data-key]')].find((each) => each.dataset.key === focused) ?? root).focus();
    }
  }

  function drawn(view, values) {
    const notice = el('p', { class: 'notice', role: 'alert', hidden: true });
    const scope = {
      surface: 'home',
      context: deps.context(),
      values,
      act: (block, action, chosen) => {
        notice.hidden = true;
        return deps.act(view, block, action, chosen, values, (text) => {
          notice.hidden = false;
          notice.textContent = `⚠ ${text}`;
        });
      },
    };
    return [
      el('p', { class: 'home-tools' }, el('button', { type: 'button', class: 'plain inspect-button', onclick: () => deps.inspect(view) }, 'Inspect')),
      ...blocks(view.blocks, scope),
      notice,
    ];
  }

  return { show };
}
