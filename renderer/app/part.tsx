/**
 * Parts of the window whose code is read after its first map is drawn. Once read, a part is shown at once, as if it had
 * been there from the start: `lazy` alone would leave a moment in which keys go elsewhere.
 */
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

/** A part without properties. */
export interface Part {
  (props: { readonly meanwhile?: ReactNode }): ReactNode;
  /** Reads its code, if that was not done. */
  load(): Promise<unknown>;
}

export function createPart(read: () => Promise<ComponentType>): Part {
  let known: ComponentType | null = null;
  const load = async (): Promise<ComponentType> => {
    known ??= await read();
    return known;
  };
  const Late = lazy(async () => ({ default: await load() }));
  const Shown: Part = ({ meanwhile = null }) => {
    // The same one for as long as it is shown, so that it keeps what is in it.
    const [View] = useState<ComponentType>(() => known ?? Late);
    return (
      <Suspense fallback={meanwhile}>
        <View />
      </Suspense>
    );
  };
  Shown.load = load;
  return Shown;
}
