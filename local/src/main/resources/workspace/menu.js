// A menu that a button opens: in the top layer, where no message or window cuts it off.

import { el } from './dom.js';

/**
 * @param attributes of the button
 * @param items () => [{label, note, run}], asked for whenever it is opened
 */
export function menuButton(attributes, items) {
  const menu = el('div', { class: 'menu', role: 'menu', popover: 'auto' });
  const opener = el('button', { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', ...attributes }, '⋯');

  function open() {
    menu.replaceChildren(...items().map(({ label, note, run }) => el('button', {
      type: 'button',
      role: 'menuitem',
      tabindex: '-1',
      onclick: () => {
        close();
        run();
      },
    }, ...[label].flat(), note ? el('small', {}, note) : null)));
    menu.showPopover();
    const from = opener.getBoundingClientRect();
    const size = menu.getBoundingClientRect();
    const below = from.bottom + 4 + size.height <= window.innerHeight;
    menu.style.left = `${Math.max(8, Math.min(from.right - size.width, window.innerWidth - size.width - 8))}px`;
    menu.style.top = `${Math.max(8, below ? from.bottom + 4 : from.top - 4 - size.height)}px`;
    menu.firstElementChild?.focus();
  }

  function close() {
    menu.hidePopover();
    opener.focus();
  }

  opener.addEventListener('click', () => (menu.matches(':popover-open') ? close() : open()));
  menu.addEventListener('toggle', (event) => opener.setAttribute('aria-expanded', String(event.newState === 'open')));
  menu.addEventListener('keydown', (event) => {
    const all = [...menu.children];
    const to = {
      ArrowDown: (all.indexOf(document.activeElement) + 1) % all.length,
      ArrowUp: (all.indexOf(document.activeElement) + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to].focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  return el('span', { class: 'menu-box' }, opener, menu);
}
