/** A sheet for each persona: who that is, in the team's words. */
import { COLORS, type JourneyDocument, type Persona } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { initialOf } from '../scene/scene.ts';
import type { Block } from './prose.ts';
import { prosePages } from './prose-pages.ts';
import type { ReportContext, ReportPart } from './report.ts';
import type { PersonaPicture } from './types.ts';

export function personaSheets(context: ReportContext): ReportPart[] {
  const { document, t } = context;
  return inOrder(document.personas).map(([id, persona], index) => {
    const color = COLORS[index % COLORS.length] ?? COLORS[0];
    const { name } = persona;
    const summary = persona.summary ?? '';
    const blocks: Block[] = [
      { kind: 'person', name, summary, initial: initialOf(name), color, picture: pictureOf(document, persona) },
      ...aboutPersona(context, id, persona),
    ];
    return {
      title: name,
      detail: t('formats:pdf.persona'),
      pages: prosePages(context, { key: `persona-${id}`, title: name, blocks }),
    };
  });
}

function pictureOf({ images }: JourneyDocument, { picture }: Persona): PersonaPicture | null {
  const image = picture && images[picture.image];
  return image ? { image, alternative: picture.alternative ?? '' } : null;
}

function aboutPersona({ document, maps, t }: ReportContext, id: string, persona: Persona): Block[] {
  const { demographics = {}, quote, segment, motivations, habits, needs, painPoints, preferredChannels = [] } = persona;
  const field = (label: string, text: string | undefined): Block[] =>
    text?.trim()
      ? [
          { kind: 'text', role: 'label', text: label },
          { kind: 'text', role: 'text', text },
        ]
      : [];
  const names = preferredChannels.flatMap((channel) => document.channels[channel]?.name ?? []);
  const journeys = maps.filter(([, map]) => map.persona === id).map(([, map]) => map.name);
  return [
    ...(quote?.trim() ? [{ kind: 'text', role: 'quote', text: quote } as const] : []),
    ...field(t('app:field.segment'), segment),
    ...field(t('app:field.age'), demographics.age),
    ...field(t('app:field.gender'), demographics.gender),
    ...field(t('app:field.location'), demographics.location),
    ...field(t('app:field.income'), demographics.income),
    ...field(t('app:field.occupation'), demographics.occupation),
    ...field(t('app:field.motivations'), motivations),
    ...field(t('app:field.habits'), habits),
    ...field(t('app:field.needs'), needs),
    ...field(t('app:field.painPoints'), painPoints),
    ...field(t('app:field.preferredChannels'), names.join(', ')),
    ...field(t('formats:pdf.journeys'), journeys.join('\n')),
  ];
}
