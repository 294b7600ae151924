/** Valid documents with something changed at random: what a text editor, a script or an attacker may do to a file. */
import fc from 'fast-check';
import { serializeJourney } from '#shared/file/serialize.ts';
import { validDocument } from './document.ts';

type Container = Record<string, unknown> | unknown[];

/** What takes the place of a value: every JSON type, and texts and numbers at the edges of what is allowed. */
const replacement = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    'a0',
    'a00',
    'constructor',
    '__proto__',
    'toString',
    'card 1',
    'touchpoint',
    'emotions',
    'two\r\nlines',
    'nul \u0000',
    'half \ud800',
    'x'.repeat(1_001),
    'x'.repeat(20_001),
    0,
    1,
    1.5,
    2.25,
    -3,
    6,
    1e300,
    [],
    {},
    ['a', 'a'],
    { constructor: {} },
  ),
);

type Damage = (container: Container, key: string, value: unknown) => void;

const damage: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 5,
    arbitrary: replacement.map(
      (to): Damage =>
        (container, key) =>
          Reflect.set(container, key, to),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Damage>((container, key) => Reflect.deleteProperty(container, key)) },
  // A key of another name, beside the old one: a wrong id, an unknown field.
  {
    weight: 2,
    arbitrary: fc.constantFrom('constructor', 'toString', '7', 'x y', 'ok', 'a'.repeat(65), '').map(
      (name): Damage =>
        (container, _key, value) => {
          if (!Array.isArray(container)) container[name] = value;
        },
    ),
  },
);

/** JSON values that were a valid document before up to three damages. Some are still valid. */
export function damagedDocument(): fc.Arbitrary<unknown> {
  return fc
    .tuple(validDocument(), fc.array(fc.tuple(fc.nat(), damage), { minLength: 1, maxLength: 3 }))
    .map(([document, damages]) => {
      const value: Container = JSON.parse(serializeJourney(document));
      for (const [place, change] of damages) {
        const places = placesIn(value);
        const chosen = places[place % Math.max(1, places.length)];
        if (chosen !== undefined)
          change(chosen.container, chosen.key, structuredClone(Reflect.get(chosen.container, chosen.key)));
      }
      return value;
    });
}

function placesIn(root: Container): { container: Container; key: string }[] {
  const places: { container: Container; key: string }[] = [];
  const open: Container[] = [root];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    for (const [key, value] of Object.entries(container)) {
      places.push({ container, key });
      if (typeof value === 'object' && value !== null) open.push(value as Container);
    }
  }
  return places;
}
