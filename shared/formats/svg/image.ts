/** Pictures of a document inside a drawing. */
import type { Image } from '../../document/model.ts';
import { element } from './markup.ts';

/** Draws a picture of the document at the origin, so that it fills this size. */
export type DrawImage = (id: string, image: Image, size: { readonly width: number; readonly height: number }) => string;

export const dataUrl = ({ type, data }: Image): string => `data:${type};base64,${data}`;

/** The picture itself, wherever it stands: for a drawing that is taken apart in other programs. */
export const drawInline: DrawImage = (_, image, { width, height }) =>
  element('image', { width, height, href: dataUrl(image), preserveAspectRatio: 'xMidYMid slice' });
