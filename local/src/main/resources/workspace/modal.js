// The modal on top of a member's stack.

import { announce, announcer, el, freshId } from './dom.js';
import { plain, plainString } from './mrkdwn.js';
import { blocks } from './blocks.js';
import { complaint } from './elements.js';

const KEPT = 'container-arch-modal-';

/** @param deps {context, act, submit, close, inspect} */
export function modals(deps) {
  let dialog = null;
  let shown = null;
  let opener = null;

  function kept(view) {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT + view.id)) ?? {};
    } catch {
      return {};
    }
  }

  /** Shows the top of the stack, or nothing. What was entered stays where block and action are the same. */
  function show(stack) {
    const view = stack.at(-1);
    if (!view) {
      hide();
      return;
    }
    if (shown && shown.view.id === view.id && shown.view.hash === view.hash && dialog) {
      return;
    }
    const same = shown?.view.id === view.id;
    const focused = same ? document.activeElement?.dataset?.key : undefined;
    const values = same ? shown.values : kept(view);
    draw(view, values, stack.length, focused);
  }

  function hide() {
    if (dialog) {
      dialog.close();
      dialog.remove();
      dialog = null;
      shown = null;
      (opener?.isConnected ? opener : document.getElementById('composer-text')).focus();
      opener = null;
    }
  }

  function draw(view, before, depth, focused) {
    if (!dialog) {
      opener = document.activeElement;
      dialog = el('dialog', { id: 'modal' }, announcer());
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        close(true);
      });
      document.body.append(dialog);
    }
    const present = new Set(view.blocks.map((block) => block.block_id));
    const values = Object.fromEntries(Object.entries(before).filter(([block]) => present.has(block)));
    shown = { view, values };
    const title = freshId('modal-title');
    const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
    const scope = {
      surface: 'modal',
      context: deps.context(),
      values,
      changed: () => sessionStorage.setItem(KEPT + view.id, JSON.stringify(values)),
      act: (block, action, chosen) => deps.act(view, block, action, chosen, values, say),
    };
    function say(text) {
      problem.hidden = false;
      problem.textContent = text;
    }
    const body = el('div', { class: 'modal-body' }, problem, ...blocks(view.blocks, scope));
    const submit = view.submit ? el('button', { type: 'submit', class: 'primary' }, ...plain(view.submit)) : null;
    const form = el('form', { novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      send(view, values, form, submit, say);
    } },
    el('header', {},
      el('h2', { id: title, dir: 'auto' }, ...plain(view.title)),
      depth > 1 ? el('span', { class: 'depth' }, `${depth} of 3`) : null,
      el('button', { type: 'button', class: 'plain', onclick: () => deps.inspect(view) }, 'Inspect'),
      el('button', { type: 'button', class: 'plain', 'aria-label': 'Close', onclick: () => close(true) }, '✕')),
    body,
    el('footer', {},
      el('button', { type: 'button', onclick: () => close(false) }, ...(view.close ? plain(view.close) : [depth > 1 ? 'Back' : 'Close'])),
      submit));
    dialog.setAttribute('aria-labelledby', title);
    dialog.querySelector(':scope > form')?.remove();
    dialog.prepend(form);
    if (!dialog.open) {
      dialog.showModal();
    }
    const target = (focused && find(focused)) || dialog.querySelector('[data-first]') || dialog.querySelector('.block-input input, .block-input select, .block-input textarea')
      || dialog.querySelector('footer .primary') || dialog.querySelector('footer button');
    target.focus();
    announce(`Window: ${plainString(view.title)}`);
  }

  function find(key) {
    return [...dialog.querySelectorAll('[data-key]')].find((each) => each.dataset.key === key);
  }

  async function send(view, values, form, submit, say) {
    const complaints = {};
    for (const block of view.blocks.filter((each) => each.type === 'input')) {
      const wrong = complaint(block, values[block.block_id]?.[block.element.action_id]);
      if (wrong) {
        complaints[block.block_id] = wrong;
      }
    }
    if (Object.keys(complaints).length > 0) {
      mark(form, complaints, say);
      return;
    }
    mark(form, {}, say);
    submit.disabled = true;
    form.setAttribute('aria-busy', 'true');
    const outcome = await deps.submit(view, values);
    if (form.isConnected) {
      submit.disabled = false;
      form.removeAttribute('aria-busy');
    }
    if (outcome.outcome === 'errors') {
      mark(form, outcome.errors, say);
    } else if (outcome.outcome === 'failed') {
      say(outcome.shown);
    } else {
      sessionStorage.removeItem(KEPT + view.id);
    }
  }

  /** Puts each sentence at its input, and the keyboard at the first. */
  function mark(form, errors, say) {
    form.querySelectorAll('.error').forEach((each) => each.remove());
    form.querySelectorAll('[aria-invalid]').forEach((each) => {
      each.removeAttribute('aria-invalid');
      each.removeAttribute('aria-errormessage');
    });
    form.querySelector('.problem').hidden = true;
    let first = null;
    for (const [blockId, sentence] of Object.entries(errors)) {
      const block = [...form.querySelectorAll('.block-input')].find((each) => each.dataset.block === blockId);
      if (!block) {
        say(`${sentence} (The app says this of “${blockId}”, which is no input of this window.)`);
        continue;
      }
      const id = freshId('error');
      const control = block.querySelector('input, select, textarea');
      block.append(el('p', { class: 'error', id, role: 'alert', dir: 'auto' }, sentence));
      control?.setAttribute('aria-invalid', 'true');
      control?.setAttribute('aria-errormessage', id);
      first ??= control;
    }
    first?.focus();
  }

  async function close(all) {
    const { view, values } = shown;
    sessionStorage.removeItem(KEPT + view.id);
    await deps.close(view, all, values);
  }

  return { show };
}
