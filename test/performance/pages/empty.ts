/** What every page pays: one card that can be moved, edited, panned and zoomed, without any library. */
import { CARD } from './cards.ts';

const view = { x: 8, y: 8, zoom: 1 };
const place = { x: 40, y: 40 };

document.body.style.cssText = 'margin:0;overflow:hidden;font:13px/17px sans-serif';
const layer = document.createElement('div');
const card = document.createElement('div');
const text = document.createElement('div');
layer.style.cssText = 'position:absolute;transform-origin:0 0';
card.style.cssText = `position:absolute;box-sizing:border-box;padding:9px;width:${CARD.width}px;height:${CARD.height}px;border:1px solid #ccc;border-radius:9px`;
text.textContent = 'card 0 declined without any reason';
card.append(text);
layer.append(card);
document.getElementById('root')?.append(layer);

const draw = () => {
  layer.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`;
  card.style.transform = `translate(${place.x}px, ${place.y}px)`;
};
draw();

window.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    if (event.ctrlKey) {
      const zoom = Math.min(4, Math.max(0.1, view.zoom * 2 ** (-event.deltaY / 500)));
      view.x = event.clientX - ((event.clientX - view.x) * zoom) / view.zoom;
      view.y = event.clientY - ((event.clientY - view.y) * zoom) / view.zoom;
      view.zoom = zoom;
    } else {
      view.x -= event.deltaX;
      view.y -= event.deltaY;
    }
    draw();
  },
  { passive: false },
);

card.addEventListener('pointerdown', (down) => {
  const from = { x: down.clientX - place.x * view.zoom, y: down.clientY - place.y * view.zoom };
  const move = (event: PointerEvent) => {
    place.x = (event.clientX - from.x) / view.zoom;
    place.y = (event.clientY - from.y) / view.zoom;
    draw();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', () => window.removeEventListener('pointermove', move), { once: true });
});

card.addEventListener('dblclick', () => {
  const field = document.createElement('textarea');
  field.value = text.textContent ?? '';
  field.style.cssText = 'width:100%;height:100%;font:inherit;border:0;padding:0';
  text.replaceWith(field);
  field.focus();
  field.select();
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    text.textContent = field.value;
    field.replaceWith(text);
  });
});

const rect = () => ({
  x: view.x + place.x * view.zoom,
  y: view.y + place.y * view.zoom,
  width: CARD.width * view.zoom,
  height: CARD.height * view.zoom,
});

Object.assign(window, {
  __bench: {
    ready: () => true,
    setView({ cx, cy, zoom }: { cx: number; cy: number; zoom: number }) {
      Object.assign(view, { x: innerWidth / 2 - cx * zoom, y: innerHeight / 2 - cy * zoom, zoom });
      draw();
    },
    view: () => ({
      cx: (innerWidth / 2 - view.x) / view.zoom,
      cy: (innerHeight / 2 - view.y) / view.zoom,
      zoom: view.zoom,
    }),
    cardRect: rect,
    cardText: () => text.textContent,
    paintedX: () => rect().x,
  },
});
