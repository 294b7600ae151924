import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMAGE_TYPES } from '#shared/document/model.ts';
import { decodeBase64 } from '#shared/images/base64.ts';
import { imageHeader } from '#shared/images/header.ts';
import { isSoundImage } from '#shared/images/sound.ts';
import { harmlessSvg } from '#shared/images/svg.ts';
import { imageOf } from '../../../support/image.ts';

const RASTER = IMAGE_TYPES.filter((type) => type !== 'image/svg+xml');
const bytesOf = (data: string): Uint8Array => new Uint8Array(Buffer.from(data, 'base64'));
const side = fc.integer({ min: 1, max: 0x3fff });

describe('the header of a picture', () => {
  it.each(RASTER)('of the type %s tells its size', (type) => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(imageHeader(bytesOf(imageOf(type, width, height).data))).toEqual({ type, width, height });
      }),
    );
  });

  it.each(RASTER)('of the type %s is none when it ends too early', (type) => {
    const whole = bytesOf(imageOf(type, 40, 30).data);
    for (let length = 0; length < 10; length += 1) expect(imageHeader(whole.subarray(0, length))).toBeNull();
  });

  it('is answered for any bytes, and never thrown at', () => {
    const starts = RASTER.map((type) => bytesOf(imageOf(type, 5, 5).data));
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), fc.nat(20), (start, tail, kept) => {
        const header = imageHeader(new Uint8Array([...start.subarray(0, kept), ...tail]));
        if (header) expect(header.width * header.height).toBeGreaterThan(0);
      }),
    );
  });

  it('passes over what stands before the frame of a JPEG, and over no endless run of it', () => {
    const [start, rest] = [Buffer.from('ffd8', 'hex'), bytesOf(imageOf('image/jpeg', 7, 9).data).subarray(2)];
    const exif = Buffer.concat([Buffer.from('ffe1fffe', 'hex'), Buffer.alloc(0xfffe - 2)]);
    expect(imageHeader(Buffer.concat([start, exif, exif, rest]))).toEqual({ type: 'image/jpeg', width: 7, height: 9 });
    expect(imageHeader(Buffer.concat([start, Buffer.alloc(1_000_000, 0xff)]))).toBeNull();
  });
});

describe('a picture in a document', () => {
  it.each(IMAGE_TYPES)('of the type %s is sound when it is what it says', (type) => {
    expect(isSoundImage(imageOf(type, 40, 30))).toBe(true);
  });

  it('is not, when its header promises another size or type', () => {
    const promise = imageOf('image/png', 60_000, 60_000);
    expect(isSoundImage({ ...promise, width: 40, height: 30 })).toBe(false);
    expect(isSoundImage({ ...imageOf('image/gif', 40, 30), type: 'image/png' })).toBe(false);
    expect(isSoundImage({ type: 'image/png', width: 1, height: 1, data: 'AAAA' })).toBe(false);
  });
});

describe('base64', () => {
  it('is decoded as far as it is wanted', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), fc.nat(60), (bytes, limit) => {
        expect([...decodeBase64(Buffer.from(bytes).toString('base64'), limit)]).toEqual([...bytes.subarray(0, limit)]);
      }),
    );
  });
});

describe('an SVG', () => {
  const svg = (inside: string, attributes = 'width="40" height="30"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
  const taken = (inside: string, attributes?: string): string => {
    const result = harmlessSvg(svg(inside, attributes));
    if (result.kind !== 'svg') throw new Error(result.why);
    return result.text;
  };

  it.each([
    ['a script', '<script>alert(1)</script>', 'alert'],
    [
      'a script in capitals, or of another namespace',
      '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
      'alert',
    ],
    ['a handler', '<rect onload="alert(1)" OnClick="alert(1)"/>', 'alert'],
    ['a page inside', '<foreignObject><iframe src="https://example.com"/></foreignObject>', 'example'],
    ['a link', '<a href="javascript:alert(1)"><rect/></a>', 'javascript'],
    ['a link by xlink', '<a xlink:href="https://example.com"><rect/></a>', 'example'],
    ['a picture from elsewhere', '<image href="https://example.com/x.png"/>', 'example'],
    ['another SVG as data', '<image href="data:image/svg+xml;base64,AAAA"/>', 'AAAA'],
    ['paint from elsewhere', '<rect fill="url(https://example.com/#a)"/>', 'example'],
    ['paint from elsewhere in a style', '<rect style="fill:url( \'https://example.com/#a\' )"/>', 'example'],
    [
      'style sheets from elsewhere',
      '<style>@import "https://example.com/a.css"; .a{fill:url(//example.com)}</style>',
      'example',
    ],
    ['escapes in style', '<style>.a{background:u\\72l(https:x)}</style>', '\\'],
    ['an animation that sets a link', '<a><set attributeName="href" to="javascript:alert(1)"/></a>', 'javascript'],
    ['an instruction', '<?xml-stylesheet href="https://example.com/a.css"?>', 'example'],
  ])('loses %s', (_, inside, gone) => {
    const text = taken(`${inside}<circle r="5"/>`);
    expect(text).not.toContain(gone);
    expect(text).toContain('<circle r="5"></circle>');
  });

  it('keeps what it draws, and is the same when it is made harmless again', () => {
    const inside = `<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
      <style>.a{fill:url(#g)}</style><a href="#x"><rect class="a" x="1" fill="url(#g)"/></a>
      <use xlink:href="#g"/><image href="data:image/png;base64,iVBORw0KGgo="/><text xml:space="preserve">Æ &lt;Ж&gt; 東</text>`;
    const text = taken(inside);
    for (const kept of [
      'linearGradient id="g"',
      'fill="url(#g)"',
      '.a{fill:url(#g)}',
      'xlink:href="#g"',
      'base64,iVBORw0KGgo=',
      'Æ &lt;Ж&gt; 東',
      '<rect',
    ])
      expect(text).toContain(kept);
    expect(text).not.toContain('<a ');
    expect(harmlessSvg(text)).toMatchObject({ kind: 'svg', text });
  });

  it.each([
    ['width="40" height="30"', 40, 30],
    ['width="1in" height="2.54cm"', 96, 96],
    ['viewBox="0 0 64 32"', 64, 32],
    ['width="100%" viewBox="0 0 64 32"', 64, 32],
    ['width="128" viewBox="0 0 64 32"', 128, 64],
    ['viewBox="0 0 0 -1"', 300, 150],
    ['', 300, 150],
  ])('with %s is as large as browsers draw it', (attributes, width, height) => {
    const result = harmlessSvg(svg('', attributes));
    expect(result.kind === 'svg' && [Math.round(result.width), Math.round(result.height)]).toEqual([width, height]);
  });

  it('is refused when it defines entities, is broken, no SVG, too deep, too long, or repeats itself without end', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`;
    const tower = Array.from({ length: 12 }, (_, level) =>
      level === 0 ? '<rect id="l0"/>' : `<g id="l${level}">${`<use href="#l${level - 1}"/>`.repeat(10)}</g>`,
    ).join('');
    expect(harmlessSvg(bomb)).toEqual({ kind: 'refused', why: 'entities' });
    expect(harmlessSvg(svg('<g>').slice(0, -10))).toEqual({ kind: 'refused', why: 'broken' });
    expect(harmlessSvg('<html xmlns="http://www.w3.org/1999/xhtml"/>')).toEqual({ kind: 'refused', why: 'broken' });
    expect(harmlessSvg(svg('<g>'.repeat(300) + '</g>'.repeat(300)))).toEqual({ kind: 'refused', why: 'broken' });
    expect(harmlessSvg(svg(' '.repeat(3_000_000)))).toEqual({ kind: 'refused', why: 'tooLarge' });
    expect(harmlessSvg(svg(tower))).toEqual({ kind: 'refused', why: 'tooManyShapes' });
    expect(harmlessSvg(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))).toEqual({
      kind: 'refused',
      why: 'tooManyShapes',
    });
  });
});
