// What can follow in the message box.

import { announce, el } from './dom.js';

const COMMAND = '/container-arch';
const MOST = 8;
const LIKE_COMPARE = ['compare', 'recommend', 'whynot', 'editions', 'decide', 'cost'];
const NAMES_ONE_FIRST = ['decide', 'whynot'];

/** What may stand where the cursor is: {from, entries: [{word, note, after}]}. */
export function candidates(line, words) {
  const name = /(?:^|[\s=])([@#]\S*)$/.exec(line)?.[1];
  if (name) {
    return { from: line.length - name.length, entries: named(name, name.startsWith('@') ? words.people : words.channels) };
  }
  if (!line.startsWith('/')) {
    return { from: 0, entries: [] };
  }
  const space = line.search(/\s/);
  if (space < 0) {
    return { from: 0, entries: COMMAND.startsWith(line) ? [{ word: COMMAND, note: 'compare, decide, find decisions', after: ' ' }] : [] };
  }
  if (line.slice(0, space) !== COMMAND) {
    return { from: 0, entries: [] };
  }
  const from = line.search(/\S*$/);
  const word = line.slice(from);
  const before = line.slice(space, from).trim().split(/\s+/).filter(Boolean);
  return { from, entries: fitting(word, possible(word, before, words)) };
}

/** People and channels, by what they are called or what stands beside it. */
function named(typed, all) {
  const part = typed.slice(1).toLowerCase();
  return all.filter((each) => each.word !== typed && (each.word.slice(1).startsWith(part) || each.note.toLowerCase().includes(part)))
    .slice(0, MOST).map((each) => ({ ...each, after: ' ' }));
}

function possible(word, before, words) {
  const command = words.commands.find((each) => each.word === before[0]);
  const key = command?.key;
  if (before.length === 0 && !word.includes('=')) {
    return [...words.commands.map((each) => ({ ...each, after: ' ' })), ...(word === '' ? [] : words.useCases.map((each) => ({ ...each, after: ' ' })))];
  }
  if (key === 'help') {
    return words.commands.map((each) => ({ ...each, after: '' }));
  }
  if (key === 'explain') {
    return [...words.architectures, ...words.criteria, ...words.useCases].map((each) => ({ ...each, after: '' }));
  }
  const equals = word.indexOf('=');
  if (key === 'history') {
    return equals >= 0
      ? assigned(word, words.filters.find((each) => each.word === word.slice(0, equals))?.values ?? [])
      : words.filters.map((each) => ({ word: `${each.word}=`, note: each.note, after: '' }));
  }
  if (key && !LIKE_COMPARE.includes(key)) {
    return [];
  }
  if (equals >= 0) {
    return assigned(word, valuesOf(word.slice(0, equals), words));
  }
  const given = new Set(before.map((each) => each.split(/[=:]/)[0]));
  return [
    ...(NAMES_ONE_FIRST.includes(key) && before.length === 1 ? words.architectures.map((each) => ({ ...each, after: ' ' })) : []),
    ...words.facts.filter((each) => !given.has(each.word)).map((each) => ({ word: `${each.word}=`, note: each.note, after: '' })),
    ...(key === 'cost' ? [] : words.criteria.filter((each) => !given.has(each.word)).map((each) => ({ word: `${each.word}:`, note: `${each.note}, points`, after: '' }))),
    ...(before.length <= 1 ? words.useCases.map((each) => ({ ...each, after: ' ' })) : []),
    ...(key === 'cost' ? [] : [{ word: 'edition=', note: 'which edition of the ratings', after: '' }]),
  ];
}

/** `name=` before each value. */
function assigned(word, values) {
  return values.map((each) => ({ ...each, word: `${word.slice(0, word.indexOf('=') + 1)}${each.word}`, after: ' ' }));
}

function valuesOf(fact, words) {
  return fact === 'edition' ? words.editions : words.facts.find((each) => each.word === fact)?.values ?? [];
}

/** Those that begin with it first, then those that have it in their word or note. */
function fitting(word, all) {
  const typed = word.toLowerCase();
  const begins = all.filter((each) => each.word.toLowerCase().startsWith(typed) && each.word !== word);
  const has = typed.length < 2 ? [] : all.filter((each) => !begins.includes(each) && each.word !== word
    && (each.word.toLowerCase().includes(typed) || each.note.toLowerCase().includes(typed)));
  return [...begins, ...has].slice(0, MOST);
}

/** Puts the list below a text box's keys. `words()` gives what is known in the member's language. */
export function completing(box, list, words) {
  let entries = [];
  let from = 0;
  let active = -1;

  function close() {
    entries = [];
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    box.removeAttribute('aria-activedescendant');
  }

  function open() {
    const known = words();
    if (!known || box.selectionStart !== box.value.length) {
      close();
      return;
    }
    ({ entries, from } = candidates(box.value, known));
    if (entries.length === 0) {
      close();
      return;
    }
    active = -1;
    list.replaceChildren(...entries.map((entry, at) => el('li', {
      id: `completion-${at}`,
      role: 'option',
      'aria-selected': 'false',
      onmousedown: (event) => {
        event.preventDefault();
        take(at);
      },
    }, el('strong', { dir: 'auto' }, entry.word), el('span', { dir: 'auto' }, entry.note))));
    if (list.hidden) {
      announce(`${entries.length} can follow`);
    }
    list.hidden = false;
    box.removeAttribute('aria-activedescendant');
  }

  function mark(at) {
    active = at;
    [...list.children].forEach((each, index) => each.setAttribute('aria-selected', String(index === at)));
    box.setAttribute('aria-activedescendant', `completion-${at}`);
    list.children[at].scrollIntoView({ block: 'nearest' });
  }

  function take(at) {
    const entry = entries[at];
    box.value = `${box.value.slice(0, from)}${entry.word}${entry.after}`;
    box.setSelectionRange(box.value.length, box.value.length);
    box.dispatchEvent(new Event('input'));
  }

  box.addEventListener('input', open);
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark(active < 0 ? (step > 0 ? 0 : entries.length - 1) : (active + step + entries.length) % entries.length);
    } else if (event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      take(Math.max(active, 0));
    } else if (event.key === 'Enter' && (active >= 0 || !box.value.includes(' '))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      take(Math.max(active, 0));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  return {
    close,
    /** More words are known now: what was typed meanwhile may be the beginning of one. */
    learned: () => {
      if (document.activeElement === box && box.value !== '') {
        open();
      }
    },
  };
}
