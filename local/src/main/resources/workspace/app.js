// The page: who is looking at what, and everything that happens.
//
// The address says it all: `#U0ALICE/C0PLATFORM`, behind it the time of a message whose thread is open. So two tabs are
// two members, and a reload changes nothing.

import { announce, el } from './dom.js';
import { Unreachable, get, post } from './api.js';
import { mrkdwn, unescape } from './mrkdwn.js';
import { messageNode, threadLink } from './message.js';
import { book as newBook } from './book.js';
import { conversation } from './conversation.js';
import { home } from './home.js';
import { marks } from './marks.js';
import { modals } from './modal.js';
import { completing } from './completion.js';
import { inspect } from './inspect.js';
import { simulator } from './simulator.js';
import { sidebar } from './sidebar.js';
import { thread } from './thread.js';
import { writing } from './writing.js';

const HOME = 'home';
const DEFAULT_MEMBER = 'U0ALICE';

const parts = Object.fromEntries(['banner', 'sidebar', 'messages', 'composer', 'composer-text', 'composer-label', 'composer-hint',
  'completions', 'channel-name', 'channel-topic', 'home', 'tabs', 'thread', 'read-only', 'simulator', 'open-simulator', 'skip']
  .map((id) => [id, document.getElementById(id)]));
const text = parts['composer-text'];

const state = { member: null, channel: null, thread: null, change: 0, session: null, data: null };
const book = newBook();
const read = marks();
const words = new Map();
let events = null;
let pending = 0;

function address() {
  const [member, channel, ts] = location.hash.slice(1).split('/');
  return { member: member || DEFAULT_MEMBER, channel: channel || null, thread: ts || null };
}

function go(channel, ts) {
  location.hash = [state.member, channel, ts].filter(Boolean).join('/');
}

function context() {
  const { data } = state;
  const me = data.members.find((each) => each.id === state.member);
  return {
    me: state.member,
    members: data.members,
    colleagues: data.members.filter((each) => each.team === me.team),
    channels: data.channels,
    channel: state.channel,
    now: now(),
    locale: me.locale,
  };
}

/** The simulator's time, in milliseconds. */
function now() {
  return state.data.now + (performance.now() - state.data.at);
}

const windows = modals({
  context,
  inspect: (view) => showSent({ view: view.id }, 'The window'),
  act: async (view, block, action, chosen, values, say) => {
    const outcome = await doing(() => post('actions', { member: state.member, view: view.id, block_id: block, action_id: action, chosen, values }));
    if (outcome.outcome === 'failed') {
      say(outcome.shown);
    }
  },
  submit: (view, values) => doing(() => post('submissions', { member: state.member, view: view.id, values })),
  close: (view, all, values) => doing(() => post('closings', { member: state.member, view: view.id, all, values })),
});

const listing = conversation(parts.messages, { book, nodeOf, language, send: (line) => send(line) });

const side = thread(parts.thread, {
  book,
  nodeOf,
  send: (line) => send(line, state.thread),
  leave: () => go(state.channel),
});

const homeTab = home(parts.home, {
  context,
  inspect: (view) => showSent({ view: view.id }, 'The Home tab'),
  act: async (view, block, action, chosen, values, say) => {
    const outcome = await doing(() => post('actions', { member: state.member, view: view.id, block_id: block, action_id: action, chosen, values }));
    if (outcome.outcome === 'failed') {
      say(outcome.shown);
    }
  },
});

const panel = simulator(parts.simulator, parts['open-simulator'], {
  fault: (fault) => doing(() => post('faults', { fault })),
  advance: (seconds) => doing(() => post('clock', { seconds })),
  until: (at) => doing(() => post('clock', { until: at })),
  dates: async () => (await get('dates', { member: state.member })).dates,
  now,
  locale: () => context().locale,
});

const completions = completing(text, parts.completions, () => words.has(language()) && {
  ...words.get(language()),
  people: context().colleagues.map((each) => ({ word: `@${each.handle}`, note: each.name })),
  channels: context().channels.map((each) => ({ word: `#${each.name}`, note: each.topic })),
});

function language() {
  return state.data?.members.find((each) => each.id === state.member)?.locale.startsWith('ko') ? 'ko' : 'en';
}

/** Does something, and shows what came of it even if no event comes. */
async function doing(what) {
  try {
    const outcome = await what();
    await refresh();
    return outcome;
  } catch (problem) {
    if (problem instanceof Unreachable) {
      lost();
    }
    return { outcome: 'failed', error: 'simulator', shown: problem.message };
  }
}

let refreshing = null;
let again = false;

/** Asks for what has changed; one question at a time, and one more if something changed meanwhile. */
function refresh() {
  if (refreshing) {
    again = true;
    return refreshing;
  }
  refreshing = (async () => {
    do {
      again = false;
      await load();
    } while (again);
  })().finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function load() {
  const asked = state.member;
  const data = await get('state', { member: asked, since: state.change });
  if (asked !== state.member) {
    again = true;
    return;
  }
  if (state.session && state.session !== data.session) {
    banner('The local server was started again. Messages and open windows of before are gone; decisions are kept, unless it keeps nothing (--data memory).', true);
    state.session = data.session;
    forget();
    again = true;
    return;
  }
  state.session = data.session;
  state.data = { ...data, at: performance.now() };
  state.change = data.change;
  show(data.messages);
}

function forget() {
  state.change = 0;
  book.clear();
  listing.clear();
}

function show(changed) {
  const { data } = state;
  if (![HOME, data.direct].includes(state.channel) && !data.channels.some((each) => each.id === state.channel)) {
    state.channel = data.channels[0].id;
  }
  const first = changed.length > 1 && book.all().size === 0;
  const fresh = changed.filter((json) => book.merge(json, nodeOf));
  changed.filter((json) => json.thread).forEach((json) => linkThread(book.find(json.channel, json.thread)));
  read.of(data.session, state.member);
  place();
  if (!first) {
    fresh.forEach(tell);
  }
  windows.show(data.views);
  panel.show(data);
}

/** Says what has come where one looks; elsewhere, that something has. */
function tell(json) {
  if (json.author === state.member) {
    return;
  }
  if (json.channel !== state.channel) {
    announce(`New in ${nameOf(json.channel)}`);
    return;
  }
  const spoken = document.createElement('span');
  spoken.append(...mrkdwn(json.text, context()));
  announce(`${authorName(json)}: ${spoken.textContent.slice(0, 300)}`);
}

function authorName(json) {
  return { app: 'container-arch', slackbot: 'Slackbot' }[json.author] ?? state.data.members.find((each) => each.id === json.author)?.name ?? json.author;
}

/** @param where 'channel' or 'thread' */
function nodeOf(entry, where) {
  const { json, values } = entry;
  const node = messageNode(json, authorName(json), context(), values, {
    inspect: () => showSent({ channel: json.channel, ts: json.ts }, 'The message'),
    file: (file) => `/workspace/file?${new URLSearchParams({ member: state.member, id: file.id })}`,
    menu: (say) => actionsOf(json, say),
    act: async (block, action, chosen, say) => {
      const outcome = await doing(() => post('actions', {
        member: state.member, channel: json.channel, ts: json.ts, block_id: block, action_id: action, chosen, values,
      }));
      if (outcome.outcome === 'failed') {
        // The message may have been drawn anew meanwhile, or be gone.
        if (!say(outcome.shown)) {
          banner(outcome.shown, true);
        }
      }
    },
  });
  if (where === 'channel') {
    threadLink(node, book.answers(json.channel, json.ts), `#${state.member}/${json.channel}/${json.ts}`, context().locale);
  }
  return node;
}

function linkThread(entry) {
  if (entry?.nodes.channel) {
    const { channel, ts } = entry.json;
    threadLink(entry.nodes.channel, book.answers(channel, ts), `#${state.member}/${channel}/${ts}`, context().locale);
  }
}

/** What the menu of a message offers. Shortcuts and threads are only at what everybody sees. */
function actionsOf(json, say) {
  const look = { label: 'Inspect', run: () => showSent({ channel: json.channel, ts: json.ts }, 'The message') };
  if (json.ephemeral) {
    return [look];
  }
  const answers = json.channel !== state.data.direct && !json.thread
    ? [{ label: 'Reply in thread', run: () => go(json.channel, json.ts) }]
    : [];
  const shortcuts = state.data.shortcuts.map(({ callback_id: id, name }) => ({
    label: name,
    note: 'container-arch',
    run: async () => {
      const outcome = await doing(() => post('shortcuts', { member: state.member, channel: json.channel, ts: json.ts, callback_id: id }));
      if (outcome.outcome === 'failed') {
        say(outcome.shown);
      }
    },
  }));
  return [...shortcuts, ...answers, look];
}

function showSent(query, title) {
  return inspect({ member: state.member, ...query }, title).catch((problem) => banner(problem.message, true));
}

function nameOf(channel) {
  const found = state.data.channels.find((each) => each.id === channel);
  return found ? `# ${found.name}` : 'container-arch';
}

/** Shows the channel, or what the app has for this member: messages and a home. */
function place() {
  const { data, member, channel } = state;
  const isHome = channel === HOME;
  const direct = channel === data.direct;
  const app = isHome || direct;
  const name = nameOf(channel);
  parts.composer.hidden = app;
  parts.messages.hidden = isHome;
  parts.home.hidden = !isHome;
  parts['read-only'].hidden = !direct;
  parts['channel-name'].textContent = name;
  parts['channel-topic'].textContent = app ? 'App' : data.channels.find((each) => each.id === channel).topic;
  parts['composer-label'].textContent = `Message to ${name}`;
  document.title = `${name} · container-arch simulator`;
  text.placeholder = language() === 'ko' ? '/container-arch 비교 …' : '/container-arch compare …';
  if (isHome) {
    homeTab.show(data.home, member);
  } else {
    listing.show(member, channel, direct);
  }
  side.show(member, channel, state.thread, name);
  if (!document.hidden) {
    book.all().forEach(({ json }) => {
      if (json.channel === channel) {
        read.seen(channel, json.ts);
      }
    });
  }
  const unread = read.unread(book.all(), member);
  sidebar(parts.sidebar, { data, member, channel, unread, app });
  parts.tabs.hidden = !app;
  parts.tabs.replaceChildren(...[[HOME, 'Home'], [data.direct, 'Messages']].map(([target, label]) => el('a', {
    href: `#${member}/${target}`, 'aria-current': target === channel ? 'page' : null,
  }, label, target !== channel && unread.get(target) ? ` (${unread.get(target)})` : null)));
}

/** @param thread the message that is answered; null for none */
async function send(line, thread = null) {
  completions.close();
  pending += 1;
  hint();
  const outcome = await doing(() => post('commands', { member: state.member, channel: state.channel, text: line, thread: thread ?? '' }));
  pending -= 1;
  hint();
  if (outcome.outcome === 'failed') {
    banner(outcome.shown, true);
  }
}

function hint() {
  parts['composer-hint'].textContent = pending > 0 ? 'container-arch is answering …' : 'Enter sends. Tab completes. What does not begin with / is a message to everybody.';
  parts['composer-hint'].classList.toggle('busy', pending > 0);
}

writing(parts.composer, text, (line) => send(line));
parts.skip.addEventListener('click', (event) => {
  event.preventDefault();
  text.focus();
});

function banner(message, dismissible = false) {
  parts.banner.replaceChildren(el('span', {}, unescape(message)), dismissible ? el('button', { type: 'button', class: 'plain', onclick: () => {
    parts.banner.hidden = true;
  } }, 'Dismiss') : '');
  parts.banner.hidden = false;
}

function lost() {
  if (parts.banner.hidden || !parts.banner.classList.contains('lost')) {
    parts.banner.classList.add('lost');
    banner('The local server does not answer. Trying again …');
  }
}

function found() {
  if (parts.banner.classList.contains('lost')) {
    parts.banner.classList.remove('lost');
    parts.banner.hidden = true;
  }
}

/** Listens for changes while somebody looks: a browser has only six connections to one server. */
function listen() {
  events?.close();
  events = null;
  if (document.hidden) {
    return;
  }
  events = new EventSource(`/workspace/events?member=${encodeURIComponent(state.member)}`);
  events.onopen = () => {
    found();
    refresh().catch(lost);
    learn().catch(lost);
  };
  events.onmessage = () => refresh().catch(lost);
  events.onerror = () => {
    lost();
    if (events?.readyState === EventSource.CLOSED) {
      setTimeout(listen, 1000);
    }
  };
}

async function turn() {
  const { member, channel, thread: ts } = address();
  const other = member !== state.member;
  const toThread = ts !== null && ts !== state.thread;
  const toHome = channel === HOME && (other || state.channel !== HOME);
  state.member = member;
  state.channel = channel;
  state.thread = ts;
  document.body.classList.remove('menu-open');
  try {
    if (other) {
      forget();
      await refresh();
      listen();
    } else {
      show([]);
    }
    if (!document.querySelector('dialog[open]')) {
      focusOn(toThread);
    }
    if (toHome) {
      await openHome();
    }
  } catch (problem) {
    if (problem instanceof Unreachable) {
      lost();
      setTimeout(turn, 1000);
    } else if (member !== DEFAULT_MEMBER) {
      location.hash = DEFAULT_MEMBER;
    } else {
      banner(problem.message);
    }
  }
}

/** Asks for the words that complete, once a language. */
async function learn() {
  const spoken = language();
  if (!words.has(spoken)) {
    words.set(spoken, await get('completion', { language: spoken }));
    completions.learned();
  }
}

function focusOn(toThread) {
  if (toThread && !parts.thread.hidden) {
    side.focus();
  } else if (!parts.composer.hidden) {
    text.focus();
  } else {
    (parts.home.hidden ? parts.messages : parts.home).focus();
  }
}

/** Slack tells the app whenever somebody opens its home. */
async function openHome() {
  const outcome = await doing(() => post('home', { member: state.member }));
  if (outcome.outcome === 'failed') {
    banner(outcome.shown, true);
  }
}

window.addEventListener('hashchange', turn);
document.addEventListener('visibilitychange', () => {
  listen();
  if (!document.hidden && state.data) {
    show([]);
  }
});
hint();
turn();
