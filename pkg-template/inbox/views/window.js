// A long list of which only what is in sight exists: rows of any height, measured when they are drawn.

/** What a row is taken for until it was drawn once, and how far beyond the edge rows are drawn, in pixels. */
const ESTIMATE = 72;
const BEYOND = 600;

/** Closer to the end than this, the end stays in sight as rows are added. */
const NEAR_END = 60;

/** `draw(row, index)` gives a row's element, and `refresh(node, row)` brings it up to date; rows have a `key`. */
export function createWindow(scroller, list, { draw, refresh, stick = false, estimate = ESTIMATE }) {
  let rows = [];
  let offsets = new Float64Array(1);
  let pinned = stick;
  let held = 0;
  let top = 0;
  const heights = new Map();
  const nodes = new Map();
  const observer = new ResizeObserver(() => measure() && place());

  const heightOf = ({ key }) => heights.get(key) ?? estimate;

  function add() {
    offsets = new Float64Array(rows.length + 1);
    for (let i = 0; i < rows.length; i += 1) offsets[i + 1] = offsets[i] + heightOf(rows[i]);
  }

  /** The row at so many pixels from the top. */
  function at(y) {
    let low = 0;
    let high = Math.max(0, rows.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle] <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Draws what is in sight; again if it turns out to be of another height than thought. */
  function place() {
    for (let round = 0; round < 4; round += 1) {
      const anchor = at(scroller.scrollTop);
      const delta = scroller.scrollTop - offsets[anchor];
      add();
      show();
      if (pinned) scroller.scrollTop = scroller.scrollHeight;
      else if (offsets[anchor] + delta !== scroller.scrollTop && round > 0) scroller.scrollTop = offsets[anchor] + delta;
      if (!measure()) break;
    }
  }

  function show() {
    const top = pinned ? offsets[rows.length] - scroller.clientHeight : scroller.scrollTop;
    const first = at(top - BEYOND);
    const last = Math.min(rows.length, at(top + scroller.clientHeight + BEYOND) + 1);
    list.style.paddingTop = `${offsets[first]}px`;
    list.style.paddingBottom = `${offsets[rows.length] - offsets[last]}px`;
    const wanted = new Set(rows.slice(first, last).map(({ key }) => key));
    for (const [key, node] of nodes) if (!wanted.has(key)) drop(key, node);
    let before = list.firstElementChild;
    for (let i = first; i < last; i += 1) {
      const { key } = rows[i];
      const node = nodes.get(key) ?? make(rows[i], i);
      if (node === before) before = before.nextElementSibling;
      else list.insertBefore(node, before);
    }
  }

  function make(row, index) {
    const node = draw(row, index);
    nodes.set(row.key, node);
    observer.observe(node);
    return node;
  }

  function drop(key, node) {
    // Who was there with the keyboard is not thrown out of the list.
    if (node.contains(document.activeElement)) scroller.focus({ preventScroll: true });
    observer.unobserve(node);
    node.remove();
    nodes.delete(key);
  }

  function forget() {
    for (const [key, node] of nodes) drop(key, node);
  }

  function measure() {
    let changed = false;
    for (const [key, node] of nodes) {
      const height = node.offsetHeight;
      if (height === heights.get(key) || height === 0) continue;
      heights.set(key, height);
      changed = true;
    }
    return changed;
  }

  scroller.addEventListener("scroll", () => {
    if (held > 0) return;
    // What grows moves the end away: only who scrolls up leaves it.
    const up = scroller.scrollTop < top - 1;
    top = scroller.scrollTop;
    const near = scroller.scrollHeight - top - scroller.clientHeight < NEAR_END;
    pinned = stick && (near || (pinned && !up));
    place();
  }, { passive: true });

  new ResizeObserver(() => place()).observe(scroller);

  return {
    /** Other rows; those that were drawn stay as they are. `anew`: another list, from where it begins or ends. */
    set(next, { anew = false } = {}) {
      rows = next;
      if (anew) {
        forget();
        heights.clear();
        pinned = stick;
        if (!stick) scroller.scrollTop = 0;
      }
      add();
      place();
    },
    /** The same list, told anew: every row is drawn again, and what is in sight stays there. */
    replace(next) {
      const y = scroller.scrollTop;
      forget();
      rows = next;
      add();
      list.style.paddingBottom = `${offsets[rows.length]}px`;
      scroller.scrollTop = y;
      place();
    },
    /** Brings those of the rows with these keys that are drawn up to date. */
    refresh(keys) {
      for (const key of keys) {
        const node = nodes.get(key);
        const row = node && rows.find((each) => each.key === key);
        if (row) refresh(node, row);
      }
      if (measure()) place();
    },
    /** Brings a row into sight; gives its element. */
    reveal(key) {
      const index = rows.findIndex((row) => row.key === key);
      if (index < 0) return undefined;
      pinned = false;
      for (let round = 0; round < 3; round += 1) {
        held += 1;
        scroller.scrollTop = offsets[index] - scroller.clientHeight / 3;
        held -= 1;
        place();
      }
      return nodes.get(key);
    },
    toEnd() {
      pinned = stick;
      place();
    },
    get pinned() {
      return pinned;
    },
    nodes,
    rows: () => rows,
  };
}
