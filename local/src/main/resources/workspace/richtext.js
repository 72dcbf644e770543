// `rich_text`: sections, lists, quotes and code.

import { el } from './dom.js';
import { channelOf, emojiOf, link, mention, mrkdwn } from './mrkdwn.js';

export function richText(block, context) {
  return el('div', { dir: 'auto', class: 'rich-text' }, ...(block.elements ?? []).map((part) => section(part, context)));
}

function section(part, context) {
  switch (part.type) {
    case 'rich_text_section':
      return el('div', { class: 'rich-section' }, ...inline(part, context));
    case 'rich_text_preformatted':
      return el('pre', {}, el('code', {}, ...inline(part, context)));
    case 'rich_text_quote':
      return el('blockquote', {}, ...inline(part, context));
    case 'rich_text_list': {
      const list = el(part.style === 'ordered' ? 'ol' : 'ul', { class: `indent-${part.indent ?? 0}` },
        ...part.elements.map((item) => el('li', {}, ...inline(item, context))));
      if (part.offset) {
        list.setAttribute('start', String(part.offset + 1));
      }
      return list;
    }
    default:
      throw new Error(`the element “${part.type}” is not known`);
  }
}

function inline(part, context) {
  return (part.elements ?? []).map((piece) => styled(content(piece, context), piece.style));
}

function content(piece, context) {
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'link':
      return link(piece.url, piece.text ?? piece.url);
    case 'emoji':
      return emojiOf(piece.name);
    case 'user':
      return mention(piece.user_id, context);
    case 'channel':
      return channelOf(piece.channel_id, '', context);
    case 'usergroup':
      return el('span', { class: 'mention' }, `@${piece.usergroup_id}`);
    case 'broadcast':
      return el('span', { class: 'mention broadcast' }, `@${piece.range}`);
    case 'color':
      return el('code', {}, piece.value);
    case 'date':
      return el('span', {}, ...mrkdwn(`<!date^${piece.timestamp}^${piece.format}|${piece.fallback ?? ''}>`, context));
    default:
      throw new Error(`the element “${piece.type}” is not known`);
  }
}

function styled(node, style) {
  let result = node;
  for (const [name, tag] of [['code', 'code'], ['bold', 'strong'], ['italic', 'em'], ['strike', 's'], ['underline', 'u']]) {
    if (style?.[name]) {
      result = el(tag, {}, result);
    }
  }
  return result;
}
