// All messages that a member sees, each with what its inputs hold and the elements that show it.

export function book() {
  /** By channel and time: {json, values, nodes}; nodes by where it is shown, 'channel' or 'thread'. */
  const entries = new Map();
  const answers = new Map();

  const key = (channel, ts) => `${channel}/${ts}`;

  return {
    /** Takes a message in; says whether it is a new one. @param redraw (entry, where) => node */
    merge(json, redraw) {
      const name = key(json.channel, json.ts);
      const known = entries.get(name);
      if (json.deleted) {
        Object.values(known?.nodes ?? {}).forEach((node) => node.remove());
        entries.delete(name);
        return false;
      }
      const entry = { json, values: {}, nodes: {} };
      entries.set(name, entry);
      if (json.thread) {
        const root = key(json.channel, json.thread);
        answers.set(root, (answers.get(root) ?? new Set()).add(name));
      }
      Object.entries(known?.nodes ?? {}).forEach(([where, node]) => {
        if (node.isConnected) {
          entry.nodes[where] = redraw(entry, where);
          swap(node, entry.nodes[where]);
        }
      });
      return !known;
    },
    all: () => entries,
    find: (channel, ts) => entries.get(key(channel, ts)),
    /** What was said below a message, oldest first. */
    answers: (channel, ts) => [...(answers.get(key(channel, ts)) ?? [])].map((name) => entries.get(name)).filter(Boolean),
    /** The elements of one place are gone. */
    cleared(where) {
      entries.forEach((entry) => {
        delete entry.nodes[where];
      });
    },
    clear() {
      entries.clear();
      answers.clear();
    },
  };
}

/** Puts an element in another's place: what is open stays open, and the keyboard where it was. */
function swap(old, fresh) {
  const focused = document.activeElement?.dataset?.key;
  const inside = old.contains(document.activeElement);
  const menu = old.querySelector('.menu:popover-open');
  const menuKey = menu?.previousElementSibling.dataset.key;
  const menuItem = menu ? [...menu.children].indexOf(document.activeElement) : -1;
  const list = old.parentElement;
  const wasOpen = [...old.querySelectorAll('.message-body details')].map((each) => each.open);
  old.replaceWith(fresh);
  const foldable = [...fresh.querySelectorAll('.message-body details')];
  if (foldable.length === wasOpen.length) {
    foldable.forEach((each, at) => {
      each.open = wasOpen[at];
    });
  }
  const keyed = (key) => [...fresh.querySelectorAll('[data-key]')].find((each) => each.dataset.key === key);
  if (menu && keyed(menuKey)) {
    keyed(menuKey).click();
    keyed(menuKey).nextElementSibling.children[menuItem]?.focus();
  } else if (inside) {
    (keyed(focused) ?? list).focus();
  }
}
