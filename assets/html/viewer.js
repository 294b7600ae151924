/*
 * The script of an exported page: zooms and pans the pictures of its maps and moves between their cards by
 * keyboard. Without it the pictures still scroll, and the links to the words below still work.
 */
(() => {
  const STEP = 1.25;
  const LEAST = 0.1;
  const MOST = 4;
  /** Below this a card's text is hard to read, so a wide map begins larger than the window. */
  const READABLE = 0.6;

  for (const viewer of document.querySelectorAll('.viewer')) {
    const pane = viewer.querySelector('.pane');
    const svg = viewer.querySelector('svg');
    const { width, height } = svg.viewBox.baseVal;
    let zoom = 1;

    /** Keeps the point at (x, y) of the pane where it is. */
    const zoomTo = (wanted, x = pane.clientWidth / 2, y = pane.clientHeight / 2) => {
      const next = Math.min(MOST, Math.max(LEAST, wanted));
      const left = (pane.scrollLeft + x) / zoom;
      const top = (pane.scrollTop + y) / zoom;
      zoom = next;
      svg.setAttribute('width', String(width * zoom));
      svg.setAttribute('height', String(height * zoom));
      pane.scrollTo(left * zoom - x, top * zoom - y);
    };
    const whole = () => zoomTo(Math.min(pane.clientWidth / width, pane.clientHeight / height, 1));
    const actions = { in: () => zoomTo(zoom * STEP), out: () => zoomTo(zoom / STEP), whole };

    const tools = viewer.querySelector('.tools');
    tools.hidden = false;
    for (const button of tools.querySelectorAll('button')) {
      button.addEventListener('click', actions[button.value]);
    }
    zoomTo(Math.min(1, Math.max(READABLE, pane.clientWidth / width)));
    pane.scrollTo(0, 0);

    pane.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const { left, top } = pane.getBoundingClientRect();
        zoomTo(zoom * Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
      },
      { passive: false },
    );
    panWithMouse(pane);
    moveBetweenCards(viewer, actions);
  }

  /** Touch pans by itself. */
  function panWithMouse(pane) {
    let from = null;
    pane.addEventListener('pointerdown', (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || event.target.closest('a')) return;
      from = { x: event.clientX + pane.scrollLeft, y: event.clientY + pane.scrollTop };
      pane.setPointerCapture(event.pointerId);
      pane.classList.add('panning');
    });
    pane.addEventListener('pointermove', (event) => {
      if (from) pane.scrollTo(from.x - event.clientX, from.y - event.clientY);
    });
    const end = () => {
      from = null;
      pane.classList.remove('panning');
    };
    pane.addEventListener('pointerup', end);
    pane.addEventListener('pointercancel', end);
  }

  /** Tab comes to one card of a map; arrows go on from there. */
  function moveBetweenCards(viewer, actions) {
    const cards = [...viewer.querySelectorAll('a.card')];
    let current = cards[0];
    for (const card of cards) card.setAttribute('tabindex', card === current ? '0' : '-1');

    const focus = (card) => {
      current.setAttribute('tabindex', '-1');
      current = card;
      current.setAttribute('tabindex', '0');
      current.focus({ preventScroll: true });
      current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const keys = { '+': actions.in, '=': actions.in, '-': actions.out, 0: actions.whole };

    viewer.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = keys[event.key];
      if (key) {
        event.preventDefault();
        key();
        return;
      }
      const direction = arrows[event.key];
      const card = event.target.closest('a.card');
      if (!direction || !card) return;
      event.preventDefault();
      const next = nearest(card, cards, direction);
      if (next) focus(next);
    });
    for (const card of cards) card.addEventListener('focus', () => focus(card));
  }

  /** The nearest card in a direction; what lies aside of it counts double. */
  function nearest(from, cards, [dx, dy]) {
    const start = centre(from);
    let best = null;
    let least = Number.POSITIVE_INFINITY;
    for (const card of cards) {
      const { x, y } = centre(card);
      const along = (x - start.x) * dx + (y - start.y) * dy;
      const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
      if (card === from || along <= 1) continue;
      const distance = along + 2 * aside;
      if (distance < least) [best, least] = [card, distance];
    }
    return best;
  }

  function centre(card) {
    const { left, top, width, height } = card.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
})();
