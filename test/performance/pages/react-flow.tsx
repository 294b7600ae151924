/** React Flow with bare cards and nothing around it: `react-flow.html?n={cards}&view=fit|100[&visible]`. */
import {
  applyNodeChanges,
  type Node,
  type NodeChange,
  type NodeProps,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { memo, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { bareCards, CARD, fitting } from './cards.ts';

type CardNode = Node<{ text: string }, 'card'>;

const query = new URLSearchParams(location.search);
const cards = bareCards(Number(query.get('n') ?? 2000));
const BEGIN = query.get('view') === '100' ? { x: 8, y: 8, zoom: 1 } : fitting(cards, innerWidth, innerHeight);
const NODES: CardNode[] = cards.map(({ id, x, y, text }) => ({ id, type: 'card', position: { x, y }, data: { text } }));

const CARD_STYLE = {
  ...CARD,
  boxSizing: 'border-box',
  padding: 9,
  font: '13px/17px sans-serif',
  background: '#fff',
  border: '1px solid #ccc',
  borderRadius: 9,
} as const;

let flow: ReactFlowInstance<CardNode> | null = null;
const texts = new Map(cards.map(({ id, text }) => [id, text]));

const Card = memo(function Card({ id, data }: NodeProps<CardNode>) {
  const [isEdited, setEdited] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a bare card, to compare with.
    <div style={CARD_STYLE} onDoubleClick={() => setEdited(true)}>
      {isEdited ? (
        <textarea
          className="nodrag"
          ref={(field) => field?.focus()}
          style={{ width: '100%', height: '100%', font: 'inherit', border: 0, padding: 0 }}
          value={data.text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            texts.set(id, event.target.value);
            flow?.updateNodeData(id, { text: event.target.value });
          }}
          onKeyDown={(event) => event.key === 'Escape' && setEdited(false)}
        />
      ) : (
        data.text
      )}
    </div>
  );
});
const NODE_TYPES = { card: Card };

function Page() {
  const [nodes, setNodes] = useState(NODES);
  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => setNodes((before) => applyNodeChanges(changes, before)),
    [],
  );
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <ReactFlow
        nodes={nodes}
        onNodesChange={onNodesChange}
        nodeTypes={NODE_TYPES}
        onlyRenderVisibleElements={query.has('visible')}
        defaultViewport={BEGIN}
        minZoom={0.02}
        panOnScroll
        panOnScrollSpeed={1}
        zoomOnDoubleClick={false}
        onInit={(instance) => {
          flow = instance;
        }}
      />
    </div>
  );
}

document.body.style.margin = '0';
const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);

const elements = new Map<string, HTMLElement>();
function elementOf(id: string): HTMLElement | null {
  const known = elements.get(id);
  if (known?.isConnected) return known;
  const element = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
  if (element) elements.set(id, element);
  return element;
}
function translation(element: HTMLElement | null) {
  const transform = element?.style.transform ?? '';
  return {
    x: Number(/translate\(([-\d.e]+)px/.exec(transform)?.[1] ?? 0),
    scale: Number(/scale\(([-\d.e]+)\)/.exec(transform)?.[1] ?? 1),
  };
}
const viewport = () => flow?.getViewport() ?? BEGIN;
const placeOf = (index: number) => flow?.getNode(`card${index}`)?.position ?? { x: 0, y: 0 };

Object.assign(window, {
  __bench: {
    ready() {
      const { x, y, zoom } = viewport();
      return (
        flow !== null &&
        cards.every((card) => {
          const isOut =
            (card.x + CARD.width) * zoom + x <= 0 ||
            (card.y + CARD.height) * zoom + y <= 0 ||
            card.x * zoom + x >= innerWidth ||
            card.y * zoom + y >= innerHeight;
          if (isOut) return true;
          const element = elementOf(card.id);
          return element !== null && element.style.visibility !== 'hidden';
        })
      );
    },
    setView({ cx, cy, zoom }: { cx: number; cy: number; zoom: number }) {
      void flow?.setViewport({ x: innerWidth / 2 - cx * zoom, y: innerHeight / 2 - cy * zoom, zoom });
    },
    view() {
      const { x, y, zoom } = viewport();
      return { cx: (innerWidth / 2 - x) / zoom, cy: (innerHeight / 2 - y) / zoom, zoom };
    },
    cardRect(index: number) {
      const { x, y, zoom } = viewport();
      const place = placeOf(index);
      return { x: x + place.x * zoom, y: y + place.y * zoom, width: CARD.width * zoom, height: CARD.height * zoom };
    },
    cardText: (index: number) => texts.get(`card${index}`) ?? '',
    paintedX(index: number) {
      const layer = translation(document.querySelector<HTMLElement>('.react-flow__viewport'));
      return layer.x + translation(elementOf(`card${index}`)).x * layer.scale;
    },
  },
});
