/** The page of an arrow, or of several: what they say and between whom. */
import { isolated, useTexts } from '#renderer/app/texts.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import { ArrowEnds, ArrowSettings } from './ArrowFields.tsx';
import { CommandButton } from './CommandButton.tsx';
import { Actions, Heading, Page, Section } from './Page.tsx';

export function LinksPage({ links }: { readonly links: readonly string[] }) {
  const t = useTexts();
  const [first = ''] = links;
  const link = useSession((session) => mapInView(session).links[first]);
  if (!link) return null;
  const heading =
    links.length > 1 ? t('app:arrows.selected', { count: links.length }) : isolated(link.label || t('app:field.arrow'));
  return (
    <Page heading={<Heading>{heading}</Heading>}>
      {links.map((id) => (
        <Section key={id}>
          <ArrowEnds id={id} />
          <ArrowSettings id={id} />
        </Section>
      ))}
      <Actions>
        <CommandButton command="edit.delete" />
      </Actions>
    </Page>
  );
}
