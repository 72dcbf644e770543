// `data_visualization`: bars, lines, areas and pies as drawings, with the same figures in a table.

import { el, freshId, svg } from './dom.js';

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 52;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 58;
const COLOURS = 6;

export function chart(block) {
  const id = freshId('chart');
  const { chart: json } = block;
  const drawing = json.type === 'pie' ? pie(json) : overCategories(json);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-labelledby', id);
  return el('figure', {},
    el('figcaption', { id, dir: 'auto' }, block.title),
    el('div', { class: 'scrolls drawing', tabindex: '0', role: 'group', 'aria-label': `${block.title}: drawing` }, drawing),
    legend(json),
    el('details', { class: 'figures' }, el('summary', {}, 'Figures'), figures(json)));
}

function format(value) {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
}

function legend(json) {
  const names = json.type === 'pie' ? json.segments.map((each) => each.label) : json.series.map((each) => each.name);
  return el('ul', { class: 'legend', 'aria-hidden': 'true' },
    ...names.map((name, at) => el('li', { dir: 'auto' }, el('span', { class: `swatch fill-${at % COLOURS}` }), name)));
}

/** The text alternative: everything that is drawn, as a table. */
function figures(json) {
  return el('div', { class: 'scrolls', tabindex: '0', role: 'group', 'aria-label': 'Figures' }, json.type === 'pie' ? ofSegments(json) : ofSeries(json));
}

function ofSegments(json) {
  return el('table', {}, el('tbody', {}, ...json.segments.map((each) => el('tr', {},
    el('th', { scope: 'row' }, each.label), el('td', { class: 'align-right' }, format(each.value))))));
}

function ofSeries(json) {
  const { categories } = json.axis_config;
  return el('table', {},
    el('thead', {}, el('tr', {}, el('td'), ...json.series.map((each) => el('th', { scope: 'col' }, each.name)))),
    el('tbody', {}, ...categories.map((category) => el('tr', {}, el('th', { scope: 'row' }, category),
      ...json.series.map((each) => el('td', { class: 'align-right' }, format(valueAt(each, category))))))));
}

function valueAt(series, category) {
  const point = series.data.find((each) => each.label === category);
  if (!point) {
    throw new Error(`${series.name} has no point for ${category}`);
  }
  return point.value;
}

/** Round steps that cover all values. */
function scale(values) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough);
  const from = Math.floor(low / step) * step;
  const to = Math.ceil(high / step) * step || step;
  const ticks = [];
  for (let at = from; at <= to + step / 2; at += step) {
    ticks.push(at);
  }
  return { ticks, y: (value) => TOP + ((to - value) / (to - from)) * (HEIGHT - TOP - BOTTOM) };
}

function overCategories(json) {
  const draw = { bar: bars, line: (...all) => lines(...all, false), area: (...all) => lines(...all, true) }[json.type];
  if (!draw) {
    throw new Error(`a chart “${json.type}” is not known`);
  }
  const { categories, x_label: xLabel, y_label: yLabel } = json.axis_config;
  const values = json.series.map((series) => categories.map((category) => valueAt(series, category)));
  const { ticks, y } = scale(values.flat());
  const step = (WIDTH - LEFT - RIGHT) / categories.length;
  return svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT - (xLabel ? 0 : 20)}`, class: 'chart' },
    ...ticks.map((tick) => svg('g', {},
      svg('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(tick), y2: y(tick), class: tick === 0 ? 'axis' : 'grid' }),
      svg('text', { x: LEFT - 6, y: y(tick) + 4, 'text-anchor': 'end' }, format(tick)))),
    ...categories.map((category, at) => label(category, LEFT + step * (at + 0.5), step)),
    xLabel ? svg('text', { x: LEFT + (WIDTH - LEFT - RIGHT) / 2, y: HEIGHT - 4, 'text-anchor': 'middle', class: 'axis-name' }, xLabel) : null,
    yLabel ? svg('text', { x: -(TOP + (HEIGHT - TOP - BOTTOM) / 2), y: 12, transform: 'rotate(-90)', 'text-anchor': 'middle', class: 'axis-name' }, yLabel) : null,
    ...draw(json.series, categories, values, y, step));
}

/** A category's name below its place, in at most two lines. */
function label(text, x, room) {
  const fits = Math.max(4, Math.floor(room / 6.2));
  const words = text.split(' ');
  const rows = [''];
  for (const word of words) {
    const last = rows[rows.length - 1];
    if (last !== '' && `${last} ${word}`.length > fits && rows.length < 2) {
      rows.push(word);
    } else {
      rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
    }
  }
  return svg('text', { x, y: HEIGHT - BOTTOM + 16, 'text-anchor': 'middle' },
    ...rows.map((row, at) => svg('tspan', { x, dy: at === 0 ? 0 : 13 }, row.length > fits ? `${row.slice(0, fits - 1)}…` : row)),
    svg('title', {}, text));
}

function bars(series, categories, values, y, step) {
  const group = step * 0.78;
  const width = group / series.length;
  return series.flatMap((one, at) => categories.map((category, column) => {
    const value = values[at][column];
    const x = LEFT + step * column + (step - group) / 2 + width * at;
    return svg('rect', {
      x, width: Math.max(1, width - 1), y: Math.min(y(0), y(value)), height: Math.max(0.5, Math.abs(y(0) - y(value))), class: `fill-${at % COLOURS}`, rx: 1.5,
    }, svg('title', {}, `${one.name}, ${category}: ${format(value)}`));
  }));
}

function lines(series, categories, values, y, step, filled) {
  const x = (column) => LEFT + step * (column + 0.5);
  return series.flatMap((one, at) => {
    const points = categories.map((_, column) => `${x(column)},${y(values[at][column])}`);
    const parts = [];
    if (filled) {
      const ground = [`${x(categories.length - 1)},${y(0)}`, `${x(0)},${y(0)}`];
      parts.push(svg('polygon', { points: [...points, ...ground].join(' '), class: `fill-${at % COLOURS} faint` }));
    }
    parts.push(svg('polyline', { points: points.join(' '), class: `stroke-${at % COLOURS} line` }));
    categories.forEach((category, column) => parts.push(svg('circle', { cx: x(column), cy: y(values[at][column]), r: 3, class: `fill-${at % COLOURS}` },
      svg('title', {}, `${one.name}, ${category}: ${format(values[at][column])}`))));
    return parts;
  });
}

function pie(json) {
  const total = json.segments.reduce((sum, each) => sum + Math.max(0, each.value), 0) || 1;
  const radius = 110;
  let angle = -Math.PI / 2;
  const spot = (at) => `${150 + radius * Math.cos(at)} ${125 + radius * Math.sin(at)}`;
  return svg('svg', { viewBox: '0 0 300 250', class: 'chart pie' }, ...json.segments.map((each, at) => {
    const share = Math.max(0, each.value) / total;
    const title = svg('title', {}, `${each.label}: ${format(each.value)} (${Math.round(share * 100)} %)`);
    if (share > 0.9999) {
      return svg('circle', { cx: 150, cy: 125, r: radius, class: `fill-${at % COLOURS}` }, title);
    }
    const next = angle + share * 2 * Math.PI;
    const path = `M150 125 L${spot(angle)} A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${spot(next)} Z`;
    angle = next;
    return svg('path', { d: path, class: `fill-${at % COLOURS}` }, title);
  }));
}
