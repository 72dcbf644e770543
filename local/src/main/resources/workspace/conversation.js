// The messages of a channel, or of the app and one member.

import { el } from './dom.js';

/** The examples of an empty channel, by language; the first of each is a whole question. */
export const STARTERS = {
  en: ['compare gpu=yes tasks=12 cpu=4 memory=16 cost:40 reliability:30', 'decide', 'history', 'help compare'],
  ko: ['비교 지피유=예 tasks=12 cpu=4 memory=16 비용:40 신뢰성:30', '결정', '기록', '도움말 비교'],
};

/** @param deps {book, nodeOf, send, language} */
export function conversation(box, deps) {
  let shown = null;

  function show(member, channel, direct) {
    const place = `${member}/${channel}`;
    if (shown !== place) {
      shown = place;
      deps.book.cleared('channel');
      box.replaceChildren();
    }
    const fresh = [];
    deps.book.all().forEach((entry) => {
      if (entry.json.channel === channel && !entry.json.thread && !entry.nodes.channel) {
        entry.nodes.channel = deps.nodeOf(entry, 'channel');
        fresh.push(entry.nodes.channel);
      }
    });
    // Where the list is scrolled to is asked only if something comes: the browser has to lay all of it out for that.
    const atEnd = fresh.length > 0 && box.scrollHeight - box.scrollTop - box.clientHeight < 160;
    box.append(...fresh);
    const welcome = box.querySelector('.welcome');
    const any = box.querySelector('.message');
    if (!any && !welcome) {
      box.append(direct ? nothingSent() : nothingSaid());
    } else if (any && welcome) {
      welcome.remove();
    }
    if (atEnd) {
      const last = box.lastElementChild;
      // A long answer is read from its beginning.
      box.scrollTop = last.offsetHeight > box.clientHeight ? last.offsetTop - box.offsetTop : box.scrollHeight;
    }
  }

  function nothingSaid() {
    return el('div', { class: 'welcome', role: 'listitem' },
      el('h2', {}, 'Nothing has been said here yet'),
      el('p', {}, 'This is a simulator on your machine: a small workspace around the app that would run on Lambda, with a database in this process. Nothing leaves it.'),
      el('p', {}, 'Start with one of these, or type ', el('code', {}, '/container-arch'), ' and see what can follow:'),
      el('div', { class: 'starters' }, ...STARTERS[deps.language()].map((line) => el('button', { type: 'button', onclick: () => deps.send(`/container-arch ${line}`) }, `/container-arch ${line}`))));
  }

  function nothingSent() {
    return el('div', { class: 'welcome', role: 'listitem' },
      el('h2', {}, 'The app has told you nothing yet'),
      el('p', {}, 'Reminders of reviews, notices of decisions that concern you and the files that you ask for come here. Only you see them.'));
  }

  return {
    show,
    clear: () => {
      shown = null;
      box.replaceChildren();
    },
  };
}
