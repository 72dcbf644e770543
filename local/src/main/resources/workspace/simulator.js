// The panel for what Slack does not have: time and trouble.

import { el } from './dom.js';
import { told } from './times.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
const JUMPS = [['31 minutes', 31 * 60], ['1 day', DAY], ['1 week', 7 * DAY], ['30 days', 30 * DAY]];
const ONCE = [
  ['rate_limited', 'Next call to Slack: 429, too many requests'],
  ['invalid_blocks', 'Next call: invalid_blocks'],
  ['channel_not_found', 'Next call: channel_not_found'],
  ['timeout', 'Next call: answered after 5 s'],
  ['url_expired', 'Next answer at a response_url: the address has expired'],
  ['app_late', 'The app’s next answer: later than the 3 s that Slack waits'],
];
const LASTING = [
  ['token_revoked', 'Take the bot’s token away'],
  ['database_throttled', 'Database: throttled'],
  ['database_down', 'Database: does not answer'],
];
const DUE = { look_again: 'to be looked at again', reminder: 'those who have not answered are reminded', deadline: 'the time for answers ends' };

/** @param deps {fault, advance, until, now, locale, dates} */
export function simulator(root, opener, deps) {
  const status = el('p', { role: 'status', class: 'status' });
  const time = el('p', { class: 'clock' });
  const trouble = el('ul', { class: 'trouble' });
  const dates = el('div', { class: 'stack dates' });
  const refused = el('ul', { class: 'refusals' });
  const target = el('input', { type: 'datetime-local', id: 'jump-to' });
  const report = async (what, done) => {
    const outcome = await what;
    status.textContent = outcome.outcome === 'done' ? done : outcome.shown;
  };
  const buttons = (list, does, done) => el('div', { class: 'stack' }, ...list.map(([value, label]) => el('button', {
    type: 'button', 'data-fault': value, onclick: () => report(does(value), done(label)),
  }, label)));

  const jump = (at, done) => report(deps.until(at), done);

  const shortly = (at) => told(at, deps.locale(), { dateStyle: 'medium', timeStyle: 'short' });

  /** Offers the dates that lie ahead, if they can be had. */
  const showDates = async () => {
    const ahead = await deps.dates().catch(() => []);
    const focused = dates.contains(document.activeElement);
    dates.replaceChildren(...(ahead.length === 0
      ? [el('p', { class: 'hint' }, 'Nothing lies ahead in this workspace.')]
      : ahead.map(({ at, what, kind }) => el('button', { type: 'button', onclick: () => jump(at, `It is ${shortly(at)} now: ${what}.`) },
        el('span', { dir: 'auto' }, what), el('small', {}, `${DUE[kind]} · ${shortly(at)}`)))));
    if (focused) {
      (dates.querySelector('button') ?? root.querySelector('button')).focus();
    }
  };

  const toggle = (open) => {
    root.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) {
      showDates();
      root.querySelector('button').focus();
    } else {
      opener.focus();
    }
  };
  opener.addEventListener('click', () => toggle(root.hidden));
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      toggle(false);
    }
  });

  root.append(
    el('header', {}, el('h2', {}, 'Simulator'), el('button', { type: 'button', class: 'plain', 'aria-label': 'Close', onclick: () => toggle(false) }, '✕')),
    el('p', {}, 'This page imitates Slack around the real app: every click is a signed request through the same handler that runs on Lambda. Reactions, search and files of members are not here. In Slack, what only you see is gone after a reload, and so is an open window; here both stay.'),
    status,
    el('h3', {}, 'Clock'),
    time,
    el('div', { class: 'row' }, ...JUMPS.map(([label, seconds]) => el('button', {
      type: 'button', onclick: () => report(deps.advance(seconds), `It is ${label} later now.`),
    }, `+ ${label}`))),
    el('form', { class: 'row', onsubmit: (event) => {
      event.preventDefault();
      const at = new Date(target.value).getTime();
      if (at > deps.now()) {
        jump(at, 'It is that time now.');
      } else {
        status.textContent = 'Time only goes forward.';
      }
    } }, el('label', { for: 'jump-to' }, 'Jump to'), target, el('button', { type: 'submit' }, 'Jump')),
    el('h4', {}, 'Jump to what is due next'),
    dates,
    el('p', { class: 'hint' }, 'Moves the clock of Slack and of the app: trigger ids and response URLs that were handed out before grow old, relative dates change, and what is recorded from now on carries the new date. The database keeps its own time.'),
    el('h3', {}, 'Trouble'),
    trouble,
    buttons(ONCE, deps.fault, (label) => `${label} — armed.`),
    buttons(LASTING, deps.fault, (label) => `${label} — from now on.`),
    el('div', { class: 'stack' }, el('button', { type: 'button', class: 'primary', 'data-fault': 'none', onclick: () => report(deps.fault('none'), 'All is well again.') }, 'Everything works again')),
    el('h3', {}, 'What Slack refused last'),
    refused,
    el('h3', {}, 'Look inside'),
    el('p', {}, el('a', { href: '/fake-slack/calls', target: '_blank' }, 'All calls that the app made to Slack')));

  const tick = () => {
    if (!root.hidden) {
      time.textContent = told(deps.now(), deps.locale(), { dateStyle: 'full', timeStyle: 'short' });
    }
  };
  setInterval(tick, 1000);
  let changed = null;

  return {
    show: (data) => {
      time.textContent = told(data.now, deps.locale(), { dateStyle: 'full', timeStyle: 'short' });
      const wrong = [
        data.tokenRevoked ? 'The bot has no token: Slack refuses every method.' : null,
        data.database === 'throttled' ? 'The database is throttled.' : null,
        data.database === 'down' ? 'The database does not answer.' : null,
      ].filter(Boolean);
      trouble.replaceChildren(...wrong.map((each) => el('li', {}, each)));
      refused.replaceChildren(...(data.refused.length === 0
        ? [el('li', { class: 'hint' }, 'Nothing yet.')]
        : data.refused.map(({ at, method, error }) => el('li', {}, el('code', {}, method), ` ${error} `,
          el('small', {}, told(at, deps.locale(), { timeStyle: 'medium' }))))));
      const newest = `${data.member}/${data.change}`;
      if (!root.hidden && changed !== newest) {
        showDates();
      }
      changed = newest;
      opener.classList.toggle('troubled', wrong.length > 0 || data.ahead > 0);
    },
  };
}
