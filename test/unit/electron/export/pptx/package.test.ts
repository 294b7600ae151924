import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writePackage } from '#electron/export/pptx/package.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { journey } from '../../../../support/journey.ts';
import { pictureJourney } from '../../../../support/pictures.ts';
import { deckOf, SLIDE_FIXTURES } from '../../../../support/slides.ts';

function open(file: string): JourneyDocument {
  const answer = parseJourney(readFileSync(file, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${file} is ${answer.kind}`);
  return answer.document;
}

/** The elements of an XML document with their attributes. Throws where it is not well-formed. */
function elementsOf(xml: string): { name: string; attributes: Readonly<Record<string, string>> }[] {
  const elements: { name: string; attributes: Readonly<Record<string, string>> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(xml).close();
  return elements;
}

describe.each(SLIDE_FIXTURES)('the presentation of %s', { timeout: 30_000 }, (file) => {
  const files = unzipSync(writePackage(deckOf(open(file)).deck, () => undefined));
  const elements = (file: string, name: string) =>
    elementsOf(strFromU8(files[file] ?? new Uint8Array())).filter((found) => found.name === name);
  const media = Object.keys(files).filter((file) => file.startsWith('ppt/media/'));
  const isRelations = (file: string) => file.endsWith('.rels');
  const parts = Object.keys(files).filter(
    (file) => !isRelations(file) && file !== '[Content_Types].xml' && !file.startsWith('ppt/media/'),
  );

  it('is XML throughout, each part with its type', () => {
    for (const part of Object.keys(files).filter((file) => !media.includes(file)))
      expect(elementsOf(strFromU8(files[part] ?? new Uint8Array()))).not.toEqual([]);
    const typed = elements('[Content_Types].xml', 'Override').map(({ attributes }) => attributes.PartName?.slice(1));
    expect(typed.toSorted()).toEqual(parts.toSorted());
  });

  it('refers to nothing that is not there', () => {
    for (const file of Object.keys(files).filter(isRelations)) {
      const folderOf = file.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of elements(file, 'Relationship')) {
        if (attributes.TargetMode === 'External') continue;
        expect([...parts, ...media]).toContain(path.posix.normalize(`${folderOf}${attributes.Target}`));
      }
    }
  });

  it('gives each shape of a slide a number of its own', () => {
    for (const slide of parts.filter((part) => part.startsWith('ppt/slides/'))) {
      const ids = elements(slide, 'p:cNvPr').map(({ attributes }) => attributes.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

it('a card leads to its first page on the web, and the notes name all of them', () => {
  const document = journey({
    stages: ['Buy'],
    lanes: ['goals'],
    cards: [
      {
        stage: 'Buy',
        lane: 'goals',
        text: 'Linked',
        links: [{ url: 'https://example.com/?a=1&b=2', label: 'A study' }, { url: 'https://example.org' }],
      },
    ],
  });
  const files = unzipSync(writePackage(deckOf(document).deck, () => undefined));
  const text = (file: string) => strFromU8(files[file] ?? new Uint8Array());
  const slides = Object.keys(files).filter((file) => /^ppt\/slides\/slide\d+\.xml$/.test(file));
  const targets = slides.flatMap((slide) => {
    const relations = elementsOf(text(slide.replace('slides/', 'slides/_rels/').concat('.rels')));
    return elementsOf(text(slide))
      .filter(({ name }) => name === 'a:hlinkClick')
      .map(({ attributes }) => relations.find((relation) => relation.attributes.Id === attributes['r:id'])?.attributes);
  });
  // On the slide of the map and on that of the stage.
  expect(targets).toHaveLength(2);
  for (const target of targets) {
    expect(target).toMatchObject({ Target: 'https://example.com/?a=1&b=2', TargetMode: 'External' });
  }
  const notes = Object.keys(files).filter((file) => file.startsWith('ppt/notesSlides/notesSlide'));
  expect(notes.map(text).join()).toContain('Linked: A study: https://example.com/?a=1&amp;b=2');
  expect(notes.map(text).join()).toContain('https://example.org');
});

it('keeps each picture once, as it came, and names it wherever it is shown', () => {
  const document = pictureJourney();
  const { deck } = deckOf(document);
  const files = unzipSync(writePackage(deck, () => undefined));
  const text = (file: string) => strFromU8(files[file] ?? new Uint8Array());
  const media = Object.keys(files).filter((file) => file.startsWith('ppt/media/'));
  expect(media).toEqual(['ppt/media/image1.png', 'ppt/media/image2.jpeg', 'ppt/media/image3.gif']);
  for (const [index, id] of ['red', 'green', 'blue'].entries()) {
    expect(Buffer.from(files[media[index] ?? ''] ?? []).toString('base64')).toBe(document.images[id]?.data);
  }
  const types = elementsOf(text('[Content_Types].xml')).filter(({ name }) => name === 'Default');
  for (const [extension, type] of [
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['gif', 'image/gif'],
  ]) {
    expect(types.map(({ attributes }) => attributes)).toContainEqual({ Extension: extension, ContentType: type });
  }
  const slides = Object.keys(files).filter((file) => /^ppt\/slides\/slide\d+\.xml$/.test(file));
  const shown = slides.flatMap((slide) => {
    const relations = elementsOf(text(slide.replace('slides/', 'slides/_rels/').concat('.rels')));
    return elementsOf(text(slide))
      .filter(({ name }) => name === 'a:blip')
      .map(({ attributes }) => relations.find(({ attributes: { Id } }) => Id === attributes['r:embed'])?.attributes);
  });
  // The persona on two slides, each card on two.
  expect(shown).toHaveLength(2 + 2 * 3);
  for (const relation of shown) {
    expect(relation?.Type).toMatch(/\/image$/);
    expect(media).toContain(`ppt/${relation?.Target?.slice('../'.length)}`);
  }
  const told = slides.flatMap((slide) => elementsOf(text(slide)).flatMap(({ attributes }) => attributes.descr ?? []));
  expect(told).toEqual(expect.arrayContaining(['Ana in person', 'All red', 'All green', 'All blue']));
});

it('leaves out pictures that no slide shows', () => {
  const { deck } = deckOf(pictureJourney(), { maps: false, stages: false });
  const files = unzipSync(writePackage(deck, () => undefined));
  expect(Object.keys(files).filter((file) => file.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
});

it('the same deck gives the same bytes', () => {
  const { deck } = deckOf(open(SLIDE_FIXTURES[1]));
  const [first, second] = [writePackage(deck, () => undefined), writePackage(deck, () => undefined)];
  expect(Buffer.compare(first, second)).toBe(0);
}, 30_000);
