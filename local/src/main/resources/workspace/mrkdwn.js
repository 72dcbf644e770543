// Slack's mrkdwn, plain text and dates as elements.

import { el } from './dom.js';
import { EMOJI } from './emoji.js';
import { told } from './times.js';

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const WORD = /[\p{L}\p{N}]/u;
const STYLES = { '*': 'strong', '_': 'em', '~': 's' };
const TOKEN = /```([\s\S]*?)```|`([^`\n]+)`|<([^<>\n]+)>|:([a-z0-9_+'-]+(?:::skin-tone-\d)?):|https?:\/\/[^\s<>|]+/y;

export function unescape(text) {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);
}

/** @param context {members, channels, now, locale, me} */
export function mrkdwn(text, context) {
  const nodes = [];
  let rest = text;
  // Quoted lines stand together in a block of their own; a code block may span lines and goes first.
  for (const part of rest.split(/(```[\s\S]*?```)/)) {
    if (part.startsWith('```') && part.length >= 6) {
      nodes.push(el('pre', {}, el('code', {}, unescape(part.slice(3, -3).replace(/^\n|\n$/g, '')))));
    } else if (part !== '') {
      nodes.push(...lines(part, context));
    }
  }
  return nodes;
}

function lines(text, context) {
  const nodes = [];
  let quote = [];
  const flush = () => {
    if (quote.length > 0) {
      nodes.push(el('blockquote', {}, ...inline(quote.join('\n'), context)));
      quote = [];
    }
  };
  const all = text.split('\n');
  let plain = [];
  const flushPlain = () => {
    if (plain.length > 0) {
      nodes.push(...inline(plain.join('\n'), context));
      plain = [];
    }
  };
  for (const line of all) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quoted) {
      flushPlain();
      quote.push(quoted[1]);
    } else {
      flush();
      plain.push(line);
    }
  }
  flush();
  flushPlain();
  return nodes;
}

function inline(text, context) {
  const nodes = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') {
      nodes.push(unescape(plain));
      plain = '';
    }
  };
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token) {
      flush();
      nodes.push(special(token, context));
      at += token[0].length;
      continue;
    }
    const style = STYLES[text[at]];
    const end = style ? closing(text, at) : -1;
    if (end > 0) {
      flush();
      nodes.push(el(style, {}, ...inline(text.slice(at + 1, end), context)));
      at = end + 1;
      continue;
    }
    plain += text[at];
    at += 1;
  }
  flush();
  return nodes;
}

/** Where the style that begins here ends, or -1: on the same line, and at the edges of words. */
function closing(text, from) {
  const mark = text[from];
  if ((from > 0 && WORD.test(text[from - 1])) || from + 1 >= text.length || /\s/.test(text[from + 1])) {
    return -1;
  }
  let at = from + 1;
  while (at < text.length && text[at] !== '\n') {
    if (text[at] === '`' || text[at] === '<') {
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(text);
      if (token) {
        at += token[0].length;
        continue;
      }
    }
    const before = text[at - 1];
    const after = text[at + 1] ?? '';
    if (text[at] === mark && at > from + 1 && !/\s/.test(before) && !WORD.test(after)) {
      return at;
    }
    at += 1;
  }
  return -1;
}

function special(token, context) {
  const [whole, block, code, angle, emoji] = token;
  if (block !== undefined) {
    return el('code', {}, unescape(block));
  }
  if (code !== undefined) {
    return el('code', {}, unescape(code));
  }
  if (angle !== undefined) {
    return reference(angle, context);
  }
  if (emoji !== undefined) {
    return emojiOf(emoji);
  }
  return link(whole, whole);
}

export function emojiOf(name) {
  const character = EMOJI[name];
  return character ? el('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' ') }, character) : `:${name}:`;
}

function reference(inside, context) {
  const [target, ...labels] = inside.split('|');
  const label = labels.join('|');
  if (target.startsWith('@')) {
    return mention(target.slice(1), context);
  }
  if (target.startsWith('#')) {
    return channelOf(target.slice(1), label, context);
  }
  if (target.startsWith('!date^')) {
    return date(target.slice('!date^'.length), label, context);
  }
  if (target.startsWith('!')) {
    const name = target.slice(1).split('^')[0];
    return el('span', { class: 'mention broadcast' }, ['here', 'channel', 'everyone'].includes(name) ? `@${name}` : unescape(label || `@${name}`));
  }
  return link(unescape(target), unescape(label || target));
}

export function mention(id, context) {
  const member = context.members.find((each) => each.id === id);
  return el('span', { class: member?.id === context.me ? 'mention me' : 'mention', dir: 'auto' }, `@${member?.name ?? id}`);
}

export function channelOf(id, label, context) {
  const channel = context.channels.find((each) => each.id === id);
  return el('span', { class: 'mention' }, `#${channel?.name ?? (label || id)}`);
}

/** A link if it leads to the web or to a mailbox; the text alone otherwise. */
export function link(target, label) {
  if (!/^(https?:\/\/|mailto:)/i.test(target)) {
    return label;
  }
  return el('a', { href: target, target: '_blank', rel: 'noopener noreferrer' }, label);
}

function date(inside, fallback, context) {
  const [seconds, format, target] = inside.split('^');
  const time = new Date(Number(seconds) * 1000);
  if (!/^\d{1,12}$/.test(seconds) || format === undefined || Number.isNaN(time.getTime())) {
    return unescape(fallback);
  }
  const text = unescape(format).replace(/\{(\w+)\}/g, (whole, name) => dateToken(name, time, context) ?? whole);
  const node = el('time', { datetime: time.toISOString(), title: time.toISOString() }, text);
  return target ? el('span', {}, link(target, text)) : node;
}

function dateToken(name, time, context) {
  const show = (options) => told(time, context.locale, options);
  if (name.endsWith('_pretty')) {
    return pretty(time, context) ?? dateToken(name.slice(0, -'_pretty'.length), time, context);
  }
  switch (name) {
    case 'date_num':
      return told(time, 'sv-SE', {});
    case 'date':
      return show({ year: 'numeric', month: 'long', day: 'numeric' });
    case 'date_short':
    case 'date_slash':
      return show({ year: 'numeric', month: name === 'date_short' ? 'short' : '2-digit', day: 'numeric' });
    case 'date_long':
      return show({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
    case 'day_divider_pretty':
      return show({ weekday: 'long', month: 'long', day: 'numeric' });
    case 'time':
      return show({ hour: 'numeric', minute: '2-digit' });
    case 'time_secs':
      return show({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
    case 'ago': {
      const minutes = Math.round((time.getTime() - context.now) / 60_000);
      const format = new Intl.RelativeTimeFormat(context.locale, { numeric: 'auto' });
      const abs = Math.abs(minutes);
      return abs < 60 ? format.format(minutes, 'minute') : abs < 1440 ? format.format(Math.round(minutes / 60), 'hour') : format.format(Math.round(minutes / 1440), 'day');
    }
    default:
      return undefined;
  }
}

function pretty(time, context) {
  const day = (date) => Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000);
  const apart = day(time) - day(new Date(context.now));
  return Math.abs(apart) <= 1 ? new Intl.RelativeTimeFormat(context.locale, { numeric: 'auto' }).format(apart, 'day') : undefined;
}

/** A text object, `plain_text` or `mrkdwn`. */
export function textOf(object, context) {
  if (object?.type === 'mrkdwn') {
    return mrkdwn(object.text ?? '', context);
  }
  return plain(object);
}

/** Plain text, in which only emoji are more than what they are. */
export function plain(object) {
  const text = unescape(object?.text ?? '');
  if (object?.emoji === false) {
    return [text];
  }
  return text.split(/(:[a-z0-9_+'-]+:)/).map((part) => {
    const name = /^:([a-z0-9_+'-]+):$/.exec(part)?.[1];
    return name && EMOJI[name] ? emojiOf(name) : part;
  });
}

export function plainString(object) {
  return unescape(object?.text ?? '').replace(/:([a-z0-9_+'-]+):/g, (whole, name) => EMOJI[name] ?? whole);
}
