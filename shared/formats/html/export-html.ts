/**
 * A document as one page that needs nothing but itself: every map as a picture to zoom and pan and, below it, in
 * words; then the personas. Its own policy lets nothing run or load but what stands in the page.
 */
import type { JourneyDocument } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import type { Translate } from '../../i18n/translator.ts';
import { curveTexts } from '../../pages/curve-words.ts';
import type { Scene } from '../../scene/types.ts';
import { personaFacts } from '../card-facts.ts';
import { frameOf } from '../svg/frame.ts';
import { element, escaped } from '../svg/markup.ts';
import { drawScene } from '../svg/scene.ts';
import { wordFor } from '../table/words.ts';
import type { Exported } from '../types.ts';
import { REFERENCES } from './colors.ts';
import type { EmbeddedFont } from './fonts.ts';
import { drawNamed, pictureElement, pictureStore } from './pictures.ts';
import { cardAnchor, factList, storyOf } from './story.ts';
import { styleOf } from './style.ts';
import { list, tag, textTag } from './tags.ts';

export interface HtmlParts {
  /** One for each map, in the maps' order. */
  readonly scenes: readonly Scene[];
  readonly fonts: readonly EmbeddedFont[];
  /** `assets/html/page.css` and `assets/html/viewer.js`. */
  readonly looks: string;
  readonly script: string;
  /** The document to download out of the page; null leaves it out. */
  readonly download: { readonly fileName: string; readonly base64: string } | null;
  /** SHA-256 of a text's UTF-8 bytes, in base64. */
  readonly hash: (text: string) => string;
  /** In the language of the document, as far as there is a translation. */
  readonly t: Translate;
}

export function exportHtml(document: JourneyDocument, parts: HtmlParts): Exported<string> {
  const { scenes, fonts, looks, script, hash, t } = parts;
  const style = styleOf(fonts, looks);
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash(style)}'`,
    `script-src 'sha256-${hash(script)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = document.title.trim() === '' ? t('formats:html.unnamed') : document.title;
  const head = tag(
    'head',
    {},
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    tag('title', {}, escaped(title)),
    // Neither text is escaped: both are the program's own, and hold no end tag.
    `<style>${style}</style>`,
  );
  const body = tag(
    'body',
    {},
    tag('a', { class: 'skip', href: '#map-1-story' }, escaped(t('formats:html.skip'))),
    pictureStore(document.images),
    pageHeader(title, document, parts),
    tag(
      'main',
      {},
      ...scenes.map((scene, index) => mapSection(scene, `map-${index + 1}`, document, t)),
      personasSection(document, t),
    ),
    tag('footer', {}, escaped(t('formats:html.madeWith'))),
    `<script>${script}</script>`,
  );
  return {
    content: `<!doctype html>\n<html lang="${escaped(document.language)}">${head}${body}</html>\n`,
    notices: [],
  };
}

function pageHeader(title: string, { maps, personas }: JourneyDocument, { download, t }: HtmlParts): string {
  const links = inOrder(maps).map(([, map], index) => {
    const name = [map.name, personas[map.persona]?.name].filter((part) => part?.trim()).join(' · ');
    return tag('li', {}, textTag('a', name || t('formats:html.unnamed'), { href: `#map-${index + 1}` }));
  });
  links.push(tag('li', {}, tag('a', { href: '#personas' }, escaped(t('formats:html.personas')))));
  return tag(
    'header',
    {},
    textTag('h1', title),
    download
      ? tag(
          'a',
          {
            class: 'download',
            download: download.fileName,
            // In base64 nothing of the document can be taken for markup.
            href: `data:application/json;base64,${download.base64}`,
          },
          escaped(t('formats:html.download')),
        )
      : '',
    tag('nav', { class: 'contents', 'aria-label': t('formats:html.contents') }, list(links)),
  );
}

function mapSection(scene: Scene, id: string, document: JourneyDocument, t: Translate): string {
  const map = document.maps[scene.map];
  if (!map) return '';
  const persona = document.personas[map.persona];
  const about = [persona?.name, persona?.summary, wordFor(t, 'mapState', map.state)].filter((part) => part?.trim());
  const name = map.name.trim() === '' ? t('formats:html.unnamed') : map.name;
  return tag(
    'section',
    { class: 'map', id, 'aria-labelledby': `${id}-name` },
    textTag('h2', name, { id: `${id}-name` }),
    textTag('p', about.join(' · '), { class: 'about' }),
    viewer(scene, id, name, document, t),
    storyOf(map, Object.values(curveTexts(document, scene, t)), { document, t, prefix: id }),
  );
}

function viewer(scene: Scene, id: string, name: string, document: JourneyDocument, t: Translate): string {
  const { x, y, width, height } = frameOf(scene);
  const cards = document.maps[scene.map]?.cards ?? {};
  const drawing = drawScene(scene, {
    palette: REFERENCES,
    idPrefix: `${id}-curve-`,
    drawImage: drawNamed,
    wrapCard: (card, place, drawn) =>
      element(
        'a',
        {
          ...place,
          class: 'card',
          href: `#${cardAnchor(id, card.id)}`,
          // Its words are its name; where there are none, its kind.
          'aria-label': cards[card.id]?.text.trim() ? undefined : t(`app:kind.${card.content.kind}`),
        },
        drawn,
      ),
  });
  const tool = (value: string, sign: string, label: string): string =>
    tag('button', { type: 'button', value, 'aria-label': label, title: label }, escaped(sign));
  const label = `${t('formats:html.picture')}: ${name}`;
  return tag(
    'div',
    { class: 'viewer', role: 'group', 'aria-label': label },
    tag(
      'div',
      { class: 'pane', tabindex: 0, role: 'region', 'aria-label': `${label}. ${t('formats:html.keys')}` },
      element(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          width,
          height,
          viewBox: `${x} ${y} ${width} ${height}`,
          role: 'group',
          'aria-label': name,
          'xml:space': 'preserve',
        },
        drawing,
      ),
    ),
    tag(
      'div',
      { class: 'tools', hidden: '' },
      tool('out', '−', t('formats:html.zoomOut')),
      tool('in', '+', t('formats:html.zoomIn')),
      tool('whole', t('formats:html.whole'), t('formats:html.whole')),
    ),
  );
}

function personasSection(document: JourneyDocument, t: Translate): string {
  const people = inOrder(document.personas).map(([, persona]) => {
    // Its words are the picture's.
    const { picture, ...told } = persona;
    return tag(
      'article',
      { class: 'person' },
      pictureElement(picture, document, 'portrait'),
      textTag('h3', persona.name.trim() === '' ? t('formats:html.unnamed') : persona.name),
      factList(personaFacts(told, document, t)),
    );
  });
  return tag(
    'section',
    { class: 'personas', id: 'personas', 'aria-labelledby': 'personas-name' },
    tag('h2', { id: 'personas-name' }, escaped(t('formats:html.personas'))),
    tag('div', { class: 'people' }, ...people),
  );
}
