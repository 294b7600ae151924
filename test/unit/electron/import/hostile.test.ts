/** Files that nobody wrote by hand: every import answers with a valid document or with sentences, and in time. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importBytes } from '#electron/import/importers.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { IMPORT_FORMAT_IDS, importFormatOf } from '#shared/formats/imports.ts';
import { describeNotice } from '#shared/formats/notices.ts';
import type { Imported } from '#shared/formats/types.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { importContext } from '../../../support/import-context.ts';

const MILLION = 1_000_000;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const repeated = (part: string, length = MILLION): string => part.repeat(Math.ceil(length / part.length));

/** The same numbers each time, without a pattern. */
function noise(length: number): Uint8Array {
  let state = 0x2545f491;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

const FILES: Readonly<Record<string, Uint8Array>> = {
  'nothing at all': new Uint8Array(),
  'a byte order mark alone': new Uint8Array([0xef, 0xbb, 0xbf]),
  'half a character of UTF-16': new Uint8Array([0xff, 0xfe, 0x41]),
  noise: noise(MILLION),
  'a million zeros': new Uint8Array(MILLION),
  'a million letters in one line': utf8(repeated('a')),
  'a million halves of emoji': utf8(repeated('👩‍🚀')),
  'a million line breaks': utf8(repeated('\n')),
  'a million spaces': utf8(`${repeated(' ')}x`),
  'a million colons': utf8(`journey\nsection a\n${repeated(':')}`),
  'a million commas': utf8(repeated(',')),
  'half a million quotation marks': utf8(`a,b,c\n${repeated('"', MILLION / 2)}`),
  'a quotation mark that nobody closes': utf8(`stage,lane,text\n"${repeated('a,b\n')}`),
  'stray text behind quotation marks': utf8(`a,b,c\n${repeated('"x"y,"x"y,z\n')}`),
  'more tasks than a map takes': utf8(`journey\n${repeated('a:1:b\n')}`),
  'sections without an end': utf8(`journey\n${repeated('section s\n')}`),
  'diagrams without an end': utf8(repeated('```mermaid\njourney\na: 1: b\n```\n')),
  'fences that nobody closes': utf8(repeated('```mermaid\njourney\n')),
  'directives that nobody closes': utf8(`${repeated('%%{init: ')}\njourney\na: 1: b`),
  'actors without an end': utf8(
    `journey\na: 1: ${Array.from({ length: 100_000 }, (_, index) => `b${index}`).join(',')}`,
  ),
  'brackets a million deep': utf8(repeated('[')),
  'objects a hundred thousand deep': utf8(`${'{"nodes":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  'keys that every object inherits': utf8(
    '{"nodes":[{"id":"__proto__","type":"text","text":"x"}],"edges":[],"__proto__":{"a":1}}',
  ),
  'numbers beyond any': utf8(
    '{"nodes":[{"id":"a","type":"text","x":1e999,"y":0,"width":1,"height":1,"text":"x"}],"edges":[]}',
  ),
  'nodes without an end': utf8(
    `{"nodes":[${Array.from({ length: 20_000 }, (_, index) => `{"id":"n${index}","type":"text","x":${index},"y":0,"width":1,"height":1,"text":"x"}`).join()}],"edges":[]}`,
  ),
  'a canvas that says it is ours': utf8(
    '{"nodes":[],"edges":[],"stagecoach":{"format":"stagecoach-journey","version":2}}',
  ),
  'indentation without an end': utf8(Array.from({ length: 1_400 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')),
  'a heading of a million marks': utf8(`# ${repeated('#')}`),
  'rules without an end': utf8(repeated('- ')),
  'stars without an end': utf8(repeated('**a')),
  'an archive of nothing': zipSync({}),
  'an archive that is cut off': zipSync({ 'xl/workbook.xml': utf8('<workbook/>') }).slice(0, 40),
  'a workbook that unpacks to more than it may': zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(120 * MILLION) }),
  'a workbook of entities': zipSync({
    'xl/workbook.xml': utf8('<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>'),
  }),
  'attachments without an end': utf8(`%PDF-1.7\n${repeated('1 0 obj<</Type/EmbeddedFile>>stream\n')}`),
  markup: utf8(`<?xml version="1.0"?>${repeated('<a>')}`),
};

const words = UI_LANGUAGES.map((language) => createTranslator(language).t);

/** Whether a person can do something with the answer. */
function checkAnswer(answer: Imported): void {
  if (answer.kind === 'nothing') expect(answer.notices.length).toBeGreaterThan(0);
  else expect(parseJourney(serializeJourney(answer.document)).kind).toBe('ok');
  // A list that nobody could read to its end would be none.
  expect(answer.notices.length).toBeLessThanOrEqual(500);
  for (const notice of answer.notices) {
    for (const t of words) expect(describeNotice(notice, t)).toMatch(/\p{L}.*[.!?)]$/su);
  }
}

describe.each(Object.entries(FILES))('%s', (_, bytes) => {
  it.each(IMPORT_FORMAT_IDS)(
    'is answered as %s',
    async (format) => {
      checkAnswer(await importBytes(format, bytes, importContext()));
    },
    30_000,
  );

  it('is recognised as something or nothing', () => {
    for (const name of ['', 'a.csv']) {
      expect([...IMPORT_FORMAT_IDS, null]).toContain(importFormatOf(bytes, name));
    }
  });
});
