/** Pictures in formats that every program knows. */
import type { Image } from '../document/model.ts';

export type PlainPicture = Image & { readonly type: 'image/png' | 'image/jpeg' | 'image/gif' };

/** By the ids of the document. One that could not be decoded is not among them. */
export type PlainPictures = Readonly<Record<string, PlainPicture>>;
