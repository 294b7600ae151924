/** The pictures of a document, where anything draws one. */
import { createContext } from 'react';
import type { Image } from '#shared/document/model.ts';

/** By id. */
export const ImagesContext = createContext<Readonly<Record<string, Image>>>({});

/** Addresses that were made, each taken back when its picture is no longer held by anything. */
const addresses = new WeakMap<Image, string>();
const forgotten = new FinalizationRegistry<string>((address) => URL.revokeObjectURL(address));

/** An address under which the browser finds a picture; a data URL would be compared and kept as text of megabytes. */
export function addressOf(image: Image): string {
  const known = addresses.get(image);
  if (known !== undefined) return known;
  const bytes = Uint8Array.from(atob(image.data), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: image.type }));
  addresses.set(image, address);
  forgotten.register(image, address);
  return address;
}
