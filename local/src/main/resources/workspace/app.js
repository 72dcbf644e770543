// The page: who is looking at what, and everything that happens.
//
// The address says it all: `#U0ALICE/C0PLATFORM`. So two tabs are two members, and a reload changes nothing.

import { announce, el } from './dom.js';
import { Unreachable, get, post } from './api.js';
import { mrkdwn, unescape } from './mrkdwn.js';
import { messageNode } from './message.js';
import { modals } from './modal.js';
import { completing } from './completion.js';
import { inspect } from './inspect.js';
import { simulator } from './simulator.js';
import { sidebar } from './sidebar.js';

const HOME = 'home';
const DEFAULT_MEMBER = 'U0ALICE';

const parts = Object.fromEntries(['banner', 'sidebar', 'messages', 'composer', 'composer-text', 'composer-label', 'composer-hint',
  'completions', 'channel-name', 'channel-topic', 'simulator', 'open-simulator', 'skip']
  .map((id) => [id, document.getElementById(id)]));
const text = parts['composer-text'];

const state = { member: null, channel: null, change: 0, session: null, data: null };
/** By channel and time: {json, node, values}. */
const messages = new Map();
const unread = new Map();
const words = new Map();
let events = null;
let pending = 0;

function address() {
  const [member, channel] = location.hash.slice(1).split('/');
  return { member: member || DEFAULT_MEMBER, channel: channel || null };
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

const panel = simulator(parts.simulator, parts['open-simulator'], {
  fault: (fault) => doing(() => post('faults', { fault })),
  advance: (seconds) => doing(() => post('clock', { seconds })),
  now,
  locale: () => context().locale,
});

const completions = completing(text, parts.completions, () => words.get(language()));

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
  messages.clear();
  unread.clear();
  parts.messages.replaceChildren();
}

function show(changed) {
  const { data } = state;
  if (state.channel !== HOME && !data.channels.some((each) => each.id === state.channel)) {
    state.channel = data.channels[0].id;
  }
  const fresh = changed.filter((json) => merge(json));
  place();
  fresh.filter((json) => !json.deleted).forEach(tell);
  sidebar(parts.sidebar, { data, member: state.member, channel: state.channel, unread, home: HOME });
  windows.show(data.views);
  panel.show(data);
}

function key(json) {
  return `${json.channel}/${json.ts}`;
}

/** Takes a message in; says whether it is a new one. */
function merge(json) {
  const known = messages.get(key(json));
  if (json.deleted) {
    known?.node?.remove();
    messages.delete(key(json));
    return false;
  }
  const entry = { json, node: null, values: {} };
  messages.set(key(json), entry);
  if (known?.node) {
    const focused = document.activeElement?.dataset?.key;
    const inside = known.node.contains(document.activeElement);
    entry.node = nodeOf(entry);
    known.node.replaceWith(entry.node);
    if (inside) {
      ([...entry.node.querySelectorAll('[data-key]')].find((each) => each.dataset.key === focused) ?? parts.messages).focus();
    }
  }
  return !known;
}

function tell(json) {
  if (json.author === state.member) {
    return;
  }
  if (json.channel !== state.channel) {
    unread.set(json.channel, (unread.get(json.channel) ?? 0) + 1);
    return;
  }
  const spoken = document.createElement('span');
  spoken.append(...mrkdwn(json.text, context()));
  announce(`${authorName(json)}: ${spoken.textContent.slice(0, 300)}`);
}

function authorName(json) {
  return { app: 'container-arch', slackbot: 'Slackbot' }[json.author] ?? state.data.members.find((each) => each.id === json.author)?.name ?? json.author;
}

function nodeOf(entry) {
  const { json, values } = entry;
  return messageNode(json, authorName(json), context(), values, {
    inspect: () => showSent({ channel: json.channel, ts: json.ts }, 'The message'),
    act: async (block, action, chosen, say) => {
      const outcome = await doing(() => post('actions', {
        member: state.member, channel: json.channel, ts: json.ts, block_id: block, action_id: action, chosen, values,
      }));
      if (outcome.outcome === 'failed') {
        say(outcome.shown);
      }
    },
  });
}

function showSent(query, title) {
  return inspect({ member: state.member, ...query }, title).catch((problem) => banner(problem.message, true));
}

/** Shows the channel, or the app's home. */
function place() {
  const { data, channel } = state;
  const box = parts.messages;
  const home = channel === HOME;
  parts.composer.hidden = home;
  parts['channel-name'].textContent = home ? 'container-arch' : `# ${data.channels.find((each) => each.id === channel).name}`;
  parts['channel-topic'].textContent = home ? 'App Home' : data.channels.find((each) => each.id === channel).topic;
  parts['composer-label'].textContent = `Message to ${parts['channel-name'].textContent}`;
  document.title = `${parts['channel-name'].textContent} · container-arch simulator`;
  if (!home) {
    unread.delete(channel);
  }
  if (box.dataset.place !== `${state.member}/${channel}`) {
    box.dataset.place = `${state.member}/${channel}`;
    messages.forEach((entry) => {
      entry.node = null;
    });
    box.replaceChildren();
    if (home) {
      box.append(el('p', { class: 'empty' }, 'The app has no home yet: it sends none, so there is nothing to show.'));
      return;
    }
    text.placeholder = language() === 'ko' ? '/container-arch 비교 …' : '/container-arch compare …';
  }
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 160;
  let added = 0;
  messages.forEach((entry) => {
    if (entry.json.channel === channel && !entry.node) {
      entry.node = nodeOf(entry);
      box.append(entry.node);
      added += 1;
    }
  });
  const welcome = box.querySelector('.welcome');
  const any = box.querySelector('.message');
  if (!any && !welcome && !home) {
    box.append(empty());
  } else if (any && welcome) {
    welcome.remove();
  }
  if (added > 0 && atEnd) {
    const last = box.lastElementChild;
    // A long answer is read from its beginning.
    box.scrollTop = last.offsetHeight > box.clientHeight ? last.offsetTop - box.offsetTop : box.scrollHeight;
  }
}

const STARTERS = {
  en: ['compare gpu=yes tasks=12 cpu=4 memory=16 cost:40 reliability:30', 'decide', 'history', 'help compare'],
  ko: ['비교 지피유=예 tasks=12 cpu=4 memory=16 비용:40 안정성:30', '결정', '기록', '도움말 비교'],
};

function empty() {
  return el('div', { class: 'welcome' },
    el('h2', {}, 'Nothing has been said here yet'),
    el('p', {}, 'This is a simulator on your machine: a small workspace around the app that would run on Lambda, with a database in this process. Nothing leaves it.'),
    el('p', {}, 'Start with one of these, or type ', el('code', {}, '/container-arch'), ' and see what can follow:'),
    el('div', { class: 'starters' }, ...STARTERS[language()].map((line) => el('button', { type: 'button', onclick: () => send(`/container-arch ${line}`) }, `/container-arch ${line}`))));
}

async function send(line) {
  completions.close();
  pending += 1;
  hint();
  const outcome = await doing(() => post('commands', { member: state.member, channel: state.channel, text: line }));
  pending -= 1;
  hint();
  if (outcome.outcome === 'failed') {
    banner(outcome.shown, true);
  }
  parts.messages.scrollTop = Math.max(parts.messages.scrollTop, 0);
}

function hint() {
  parts['composer-hint'].textContent = pending > 0 ? 'container-arch is answering …' : 'Enter sends. Tab completes. What does not begin with / is a message to everybody.';
  parts['composer-hint'].classList.toggle('busy', pending > 0);
}

function grow() {
  text.rows = Math.min(8, text.value.split('\n').length);
}

text.addEventListener('input', grow);
text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !event.defaultPrevented) {
    event.preventDefault();
    parts.composer.requestSubmit();
  }
});
parts.composer.addEventListener('submit', (event) => {
  event.preventDefault();
  const line = text.value;
  if (line.trim() !== '') {
    text.value = '';
    grow();
    send(line);
  }
});
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
  const { member, channel } = address();
  const other = member !== state.member;
  state.member = member;
  state.channel = channel;
  document.body.classList.remove('menu-open');
  try {
    if (other) {
      forget();
      await refresh();
      listen();
      if (!words.has(language())) {
        words.set(language(), await get('completion', { language: language() }));
      }
    } else {
      show([]);
    }
    if (!document.querySelector('dialog[open]')) {
      text.focus();
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

window.addEventListener('hashchange', turn);
document.addEventListener('visibilitychange', listen);
hint();
turn();
