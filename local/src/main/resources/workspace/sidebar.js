// Channels, the app, and whose eyes one looks through.

import { el } from './dom.js';
import { avatar } from './message.js';

/** @param app whether the app itself is looked at: its messages or its Home */
export function sidebar(root, { data, member, channel, unread, app }) {
  const me = data.members.find((each) => each.id === member);
  const team = data.teams.find((each) => each.id === me.team);
  const open = root.querySelector('details')?.open ?? !matchMedia('(max-width: 720px)').matches;
  const focused = root.contains(document.activeElement) ? document.activeElement.getAttribute('href') ?? 'summary' : null;
  const entry = (target, label, current, count) => el('li', {}, el('a', {
    href: `#${member}/${target}`, 'aria-current': current ? 'page' : null, class: count ? 'unread' : null,
  }, label, count ? el('span', { class: 'count', 'aria-label': `${count} unread` }, count) : null));
  const person = (each) => el('li', {}, el('a', { href: `#${each.id}`, 'aria-current': each.id === member ? 'true' : null },
    avatar(each.id, each.name), el('span', { class: 'person', dir: 'auto' }, each.name),
    el('span', { class: 'locale' }, each.locale)));
  root.replaceChildren(
    el('div', { class: 'team' }, el('span', { class: 'team-name' }, team.name), el('span', { class: 'simulated' }, 'Simulator, not Slack')),
    el('details', { open }, el('summary', {}, `${me.name} in ${team.name}`),
      el('h2', {}, 'Channels'),
      el('ul', {}, ...data.channels.map((each) => entry(each.id, `# ${each.name}`, each.id === channel, unread.get(each.id)))),
      el('h2', {}, 'Apps'),
      el('ul', {}, entry(data.direct, '⬡ container-arch', app, unread.get(data.direct))),
      el('h2', {}, 'Look as'),
      ...data.teams.map((each) => [
        el('h3', {}, each.name),
        el('ul', { class: 'people' }, ...data.members.filter((one) => one.team === each.id).map(person)),
      ]).flat(),
      el('p', { class: 'aside' }, 'The address holds the member: open it in two tabs to be two people at once.')));
  if (focused) {
    (focused === 'summary' ? root.querySelector('summary') : [...root.querySelectorAll('a')].find((each) => each.getAttribute('href') === focused))?.focus();
  }
}
