// How far a member has read each conversation: kept as long as the tab and the server live, so that a reload does not
// make everything new again.

const KEPT = 'container-arch-read-';

export function marks() {
  let name = null;
  let read = {};

  return {
    /** Whose marks, at which start of the server. */
    of(session, member) {
      const wanted = `${KEPT}${session}-${member}`;
      if (wanted === name) {
        return;
      }
      name = wanted;
      try {
        read = JSON.parse(sessionStorage.getItem(name)) ?? {};
      } catch {
        read = {};
      }
    },
    /** Everything in a conversation up to this time was seen. */
    seen(channel, ts) {
      if (ts > (read[channel] ?? '')) {
        read[channel] = ts;
        sessionStorage.setItem(name, JSON.stringify(read));
      }
    },
    /** How many messages of others nobody has looked at, by conversation. Answers in threads do not count. */
    unread(entries, member) {
      const counts = new Map();
      entries.forEach(({ json }) => {
        if (!json.thread && json.author !== member && json.ts > (read[json.channel] ?? '')) {
          counts.set(json.channel, (counts.get(json.channel) ?? 0) + 1);
        }
      });
      return counts;
    },
  };
}
