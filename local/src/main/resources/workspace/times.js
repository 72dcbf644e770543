// Times in a reader's locale. A format takes long to make and no time to use, and there are a few of them.

const formats = new Map();

/** @param options as for Intl.DateTimeFormat */
export function told(time, locale, options) {
  const key = `${locale} ${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(locale, options));
  }
  return formats.get(key).format(time);
}
