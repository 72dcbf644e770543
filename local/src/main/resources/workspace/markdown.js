// The `markdown` block: the parts of Markdown that Slack translates.

import { el } from './dom.js';
import { link } from './mrkdwn.js';

export function markdown(text) {
  const nodes = [];
  const lines = text.split('\n');
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (/^```/.test(line)) {
      const end = lines.findIndex((each, index) => index > at && /^```/.test(each));
      const last = end < 0 ? lines.length : end;
      nodes.push(el('pre', {}, el('code', {}, lines.slice(at + 1, last).join('\n'))));
      at = last + 1;
    } else if (heading) {
      nodes.push(el('h2', {}, ...inline(heading[2])));
      at += 1;
    } else if (/^\s*([-*+]|\d+\.)\s+/.test(line)) {
      const ordered = /^\s*\d/.test(line);
      const items = [];
      while (at < lines.length && /^\s*([-*+]|\d+\.)\s+/.test(lines[at])) {
        items.push(el('li', {}, ...inline(lines[at].replace(/^\s*([-*+]|\d+\.)\s+/, ''))));
        at += 1;
      }
      nodes.push(el(ordered ? 'ol' : 'ul', {}, ...items));
    } else if (/^>\s?/.test(line)) {
      nodes.push(el('blockquote', {}, ...inline(line.replace(/^>\s?/, ''))));
      at += 1;
    } else if (/^\s*(---|\*\*\*|___)\s*$/.test(line)) {
      nodes.push(el('hr'));
      at += 1;
    } else {
      const paragraph = [];
      while (at < lines.length && lines[at].trim() !== '' && !/^(#{1,6}\s|```|>|\s*([-*+]|\d+\.)\s)/.test(lines[at])) {
        paragraph.push(lines[at]);
        at += 1;
      }
      if (paragraph.length > 0) {
        nodes.push(el('p', {}, ...inline(paragraph.join('\n'))));
      } else {
        at += 1;
      }
    }
  }
  return nodes;
}

const TOKEN = /`([^`\n]+)`|\*\*(.+?)\*\*|__(.+?)__|\*([^*\n]+)\*|_([^_\n]+)_|~~(.+?)~~|\[([^\]\n]*)\]\(([^()\s]+)\)/;

function inline(text) {
  const token = TOKEN.exec(text);
  if (!token) {
    return [text];
  }
  const [whole, code, strong, strong2, em, em2, strike, label, target] = token;
  let node;
  if (code !== undefined) {
    node = el('code', {}, code);
  } else if (strong ?? strong2) {
    node = el('strong', {}, ...inline(strong ?? strong2));
  } else if (em ?? em2) {
    node = el('em', {}, ...inline(em ?? em2));
  } else if (strike !== undefined) {
    node = el('s', {}, ...inline(strike));
  } else {
    node = link(target, label);
  }
  return [text.slice(0, token.index), node, ...inline(text.slice(token.index + whole.length))];
}
