/**
 * Marks evidence in text. Offsets count code points, JavaScript counts UTF-16 units: a character
 * beyond U+FFFF is one of the first and two of the second.
 */
import { element } from './dom.js';

/** The UTF-16 indexes of ascending code point offsets, in one pass. */
export function utf16Indexes(text, offsets) {
  const indexes = new Map();
  let index = 0;
  let point = 0;
  for (const offset of offsets) {
    while (point < offset && index < text.length) {
      index += text.codePointAt(index) > 0xffff ? 2 : 1;
      point++;
    }
    indexes.set(offset, index);
  }
  return indexes;
}

/**
 * Cuts the text at all spans: [{text, spans}], where spans are those that cover the piece. Spans may
 * overlap; they are {start, end, …} in code points.
 */
export function pieces(text, spans) {
  const bounds = [...new Set(spans.flatMap(span => [span.start, span.end]))].sort((a, b) => a - b);
  const indexes = utf16Indexes(text, bounds);
  const starts = [...spans].sort((a, b) => a.start - b.start);
  const cut = [];
  let open = [];
  let from = 0;
  for (const bound of bounds) {
    const to = indexes.get(bound);
    if (to > from) cut.push({ text: text.slice(from, to), spans: open });
    from = to;
    open = open.filter(span => span.end > bound);
    while (starts.length > 0 && starts[0].start <= bound) {
      const span = starts.shift();
      if (span.end > bound) open = [...open, span];
    }
  }
  if (from < text.length) cut.push({ text: text.slice(from), spans: [] });
  return cut;
}

/** The nodes of a text with its evidence in mark elements; `dress` may add to each mark. */
export function marked(text, spans, dress = () => {}) {
  return pieces(text, spans).map(piece => {
    if (piece.spans.length === 0) return document.createTextNode(piece.text);
    const mark = element('mark', {}, piece.text);
    dress(mark, piece.spans);
    return mark;
  });
}
