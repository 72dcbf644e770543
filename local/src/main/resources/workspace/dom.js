// Builds elements. Text only ever becomes text: there is no way to put markup in.

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

export function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

let ids = 0;

/** An id that no other element of the page has. */
export function freshId(prefix) {
  ids += 1;
  return `${prefix}-${ids}`;
}

/** For people who listen: said once, when it happens. What is outside of an open window is not read. */
export function announce(text) {
  const within = [...document.querySelectorAll('dialog[open] > .announcer')].at(-1);
  (within ?? document.getElementById('announcer')).textContent = text;
}

/** A place within a window in which things can be announced. */
export function announcer() {
  return el('p', { class: 'hidden announcer', 'aria-live': 'polite' });
}
