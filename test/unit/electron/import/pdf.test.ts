import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPdf } from '#electron/import/pdf.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { smallDocument } from '../files/documents.ts';

const document = smallDocument();
const file = new TextEncoder().encode(serializeJourney(document));

async function pdfWith(...attachments: Uint8Array[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([100, 100]);
  for (const [index, content] of attachments.entries()) await pdf.attach(content, `${index}.journey`);
  return await pdf.save();
}

/** A file with one stream, written by hand. */
const handMade = (dictionary: string, content: Uint8Array | string): Uint8Array =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nstream\r\n`),
    Buffer.from(content),
    Buffer.from('\nendstream\nendobj\n'),
  ]);

const WITHOUT = { kind: 'nothing', notices: [{ code: 'pdfWithoutDocument', values: {} }] };

describe('a PDF with a journey in it', () => {
  it('gives the document, unchanged', async () => {
    expect(importPdf(await pdfWith(file))).toEqual({ kind: 'imported', document, notices: [] });
  });

  it('gives it beside other attachments', async () => {
    const other = new TextEncoder().encode('minutes of a meeting');
    expect(importPdf(await pdfWith(other, file))).toMatchObject({ kind: 'imported' });
  });

  it('gives it whether it is packed or not, and wherever its length stands', () => {
    const type = '/Type /EmbeddedFile';
    const packed = deflateSync(file);
    for (const pdf of [
      handMade(`${type} /Length ${file.length}`, file),
      handMade(`${type} /Length ${packed.length} /Filter /FlateDecode`, packed),
      handMade(`/Length ${packed.length} /Filter [ /FlateDecode ] ${type}`, packed),
      handMade(`${type} /Length 9 0 R`, file),
    ]) {
      expect(importPdf(pdf)).toMatchObject({ kind: 'imported' });
    }
  });

  it('says so where the document cannot be read', async () => {
    const newer = new TextEncoder().encode(serializeJourney(document).replace('"version": 3', '"version": 999'));
    expect(importPdf(await pdfWith(newer))).toEqual({
      kind: 'nothing',
      notices: [{ code: 'pdfDocumentUnreadable', values: {} }],
    });
  });
});

describe('a PDF that is not what it should be', () => {
  it('carries nothing when it has no attachment', async () => {
    expect(importPdf(await pdfWith())).toEqual(WITHOUT);
  });

  it('is not unpacked without end', () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024));
    const pdf = handMade(`/Type /EmbeddedFile /Length ${bomb.length} /Filter /FlateDecode`, bomb);
    expect(importPdf(pdf)).toEqual(WITHOUT);
  });

  it.each([
    ['a length beyond its end', '/Type /EmbeddedFile /Length 99999999'],
    ['a filter that nobody knows', '/Type /EmbeddedFile /Length 5 /Filter /Crypt'],
    ['two filters', '/Type /EmbeddedFile /Length 5 /Filter [/FlateDecode /FlateDecode]'],
    ['a dictionary without end', `/Type /EmbeddedFile ${'x'.repeat(10_000)} /Length 5`],
  ])('carries nothing with %s', (_, dictionary) => {
    expect(importPdf(handMade(dictionary, 'hello'))).toEqual(WITHOUT);
  });

  it('never throws, whatever is in it', () => {
    const words = fc.constantFrom(
      '/EmbeddedFile',
      'obj',
      'stream',
      '\r\n',
      '/Length 7',
      '/Filter /FlateDecode',
      'endstream',
      '<<',
    );
    const noise = fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 30 });
    fc.assert(
      fc.property(noise, (parts) => {
        expect(importPdf(Buffer.from(parts.join(' ')))).toEqual(WITHOUT);
      }),
    );
  });
});
