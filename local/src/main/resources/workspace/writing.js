// A box in which somebody writes a line or several: Enter sends, Shift and Enter begin a new line.

const MOST_ROWS = 8;

/** @param send takes what was written */
export function writing(form, text, send) {
  const grow = () => {
    text.rows = Math.min(MOST_ROWS, text.value.split('\n').length);
  };
  text.addEventListener('input', grow);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !event.defaultPrevented) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const line = text.value;
    if (line.trim() !== '') {
      text.value = '';
      grow();
      send(line);
    }
  });
}
