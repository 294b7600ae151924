import { describe, expect, it } from 'vitest';
import { serializeJourney } from '#shared/file/serialize.ts';
import { exportCjml } from '#shared/formats/cjml/export.ts';
import { detectFormat } from '#shared/formats/detect.ts';
import { exportCanvas } from '#shared/formats/json-canvas/export.ts';
import { exportMermaid } from '#shared/formats/mermaid/export.ts';
import { exportOpenJourney } from '#shared/formats/open-journey/export.ts';
import { journey } from '../../../support/journey.ts';

const document = journey({
  stages: ['s'],
  lanes: ['touchpoints'],
  cards: [{ stage: 's', lane: 'touchpoints', text: 'a' }],
});

describe('a file without a name', () => {
  it.each([
    ['journey', serializeJourney(document)],
    ['mermaid', exportMermaid(document).content],
    ['canvas', exportCanvas(document).content],
    ['ojf', exportOpenJourney(document).content],
    ['mermaid', '---\ntitle: x\n---\n%%{init: {\n}}%%\n%% note\n\n  journey\n section A'],
    ['mermaid', 'journey title My day\nTea: 5: Me'],
    ['mermaid', '# Notes\n\nText.\n\n```mermaid\njourney\nTea: 5: Me\n```\n'],
    ['canvas', '{"nodes":[]}'],
    ['csv', 'Stage,Lane,Text\nTry,Goals,"a, b"\n'],
    ['csv', '\ufeffStage;Lane;Text\r\nTry;Goals;a\r\n'],
    ['outline', 'Try\n  Installs\nBuy'],
    ['outline', '# Try\n- Installs, signs up, waits\n'],
    ['outline', 'Journey of Ana\n  Try\n    Installs'],
    ['outline', '```mermaid\nflowchart LR\n```'],
    ['outline', 'Dear all,\nit begins, as they say.'],
  ])('is %s by what it holds', (format, text) => {
    expect(detectFormat(text, '')).toBe(format);
    expect(detectFormat(new TextEncoder().encode(text), '')).toBe(format);
  });

  it.each([
    ['nothing', ''],
    ['a list', '[1, 2]'],
    ['another JSON', '{"name":"x"}'],
    ['a key every object inherits', '{"a":1}'],
    ['XML', exportCjml(document).content],
    ['HTML', '<!doctype html><p>x'],
  ])('is none of ours with %s', (_, text) => {
    expect(detectFormat(text, '')).toBeNull();
  });

  it('is told by its first bytes where it is no text', () => {
    expect(detectFormat(new Uint8Array([0x50, 0x4b, 3, 4, 20]), '')).toBe('xlsx');
    expect(detectFormat(new TextEncoder().encode('%PDF-1.7'), '')).toBe('pdf');
    expect(detectFormat(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'x.mmd')).toBeNull();
  });
});

describe('a name', () => {
  it.each([
    ['a.csv', 'Stage,Text\nTry,a', 'csv'],
    ['a.ojf', '{"stages": broken', 'ojf'],
    ['a.MMD', 'flowchart LR', 'mermaid'],
    ['a.txt', 'Try', 'outline'],
  ])('%s decides where the content does not', (name, text, format) => {
    expect(detectFormat(text, name)).toBe(format);
  });

  it('does not go against what the content says', () => {
    expect(detectFormat('journey\nTea: 5: Me', 'notes.md')).toBe('mermaid');
    expect(detectFormat(exportCanvas(document).content, 'x.journey')).toBe('canvas');
  });
});
