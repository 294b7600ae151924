/**
 * What each format carries of a document. One table, used three times: exports say what they leave out, the
 * tests hold every round trip and every drawing to it, and `docs/formats.md` shows it.
 */

/** What a document holds, cut as finely as formats differ. Each has a name in the locales (`formats:trait.<trait>`). */
export const TRAITS = [
  'documentTitle',
  'language',
  'severalMaps',
  'mapName',
  'mapState',
  'personaName',
  'personaProfile',
  'stageNames',
  'subStages',
  'stageDetails',
  'stageColors',
  'laneNames',
  'laneKinds',
  'laneDescriptions',
  'touchpoints',
  'otherCards',
  'spans',
  'arrows',
  'scores',
  'measuredScores',
  'feelings',
  'momentsOfTruth',
  'channels',
  'channelIcons',
  'painPointRatings',
  'opportunityRatings',
  'metricFigures',
  'evidenceDetails',
  'quoteSpeakers',
  'notes',
  'tags',
  'tagColors',
  'owners',
  'assumptions',
  'webLinks',
  'subJourneys',
  'pictures',
  'cardLooks',
  'view',
  'checks',
  'unknownFields',
] as const;
export type Trait = (typeof TRAITS)[number];

/**
 * - `both`: written, and read back unchanged
 * - `out`: written for people to read; reading the file does not give it back (or the format is not read)
 * - `asked`: written for people to read where that is asked for: in a report, in a document that rides along
 * - `in`: read; the format is not written
 * - `part`: coarser, or not in every case; of what is read, a notice says when
 * - `none`: left out; of a format of data, a notice says so
 */
export type Carriage = 'both' | 'out' | 'asked' | 'in' | 'part' | 'none';
export type Carries = Readonly<Record<Trait, Carriage>>;

const NOTHING = Object.fromEntries(TRAITS.map((trait) => [trait, 'none'])) as Record<Trait, 'none'>;

function all(carriage: Carriage, ...traits: readonly Trait[]): Partial<Record<Trait, Carriage>> {
  return Object.fromEntries(traits.map((trait) => [trait, carriage]));
}

/** What has columns in a table of cards. */
const CARD_TABLE = [
  'touchpoints',
  'otherCards',
  'spans',
  'scores',
  'measuredScores',
  'feelings',
  'momentsOfTruth',
  'channels',
  'painPointRatings',
  'opportunityRatings',
  'metricFigures',
  'evidenceDetails',
  'quoteSpeakers',
  'notes',
  'tags',
  'owners',
  'assumptions',
  'webLinks',
  'cardLooks',
] as const satisfies readonly Trait[];

/** What stands on a drawn map, whatever it is drawn as. */
const ON_THE_MAP = [
  'personaName',
  'stageNames',
  'subStages',
  'stageColors',
  'laneNames',
  'laneDescriptions',
  'touchpoints',
  'otherCards',
  'spans',
  'arrows',
  'scores',
  'measuredScores',
  'momentsOfTruth',
  'channels',
  'channelIcons',
  'painPointRatings',
  'opportunityRatings',
  'metricFigures',
  'evidenceDetails',
  'quoteSpeakers',
  'tags',
  'tagColors',
  'owners',
  'pictures',
  'cardLooks',
  'view',
] as const satisfies readonly Trait[];

/**
 * Of a persona a map tells name and summary, of a stage its duration, of how it feels the thought or else the feeling, of
 * another file its name without its folders; of notes and links there is a sign.
 */
const IN_PART_ON_THE_MAP = [
  'personaProfile',
  'stageDetails',
  'laneKinds',
  'feelings',
  'notes',
  'webLinks',
  'subJourneys',
] as const satisfies readonly Trait[];

/** Formats that show the document drawn. */
export const DRAWN = ['pdf', 'png', 'svg', 'pptx', 'html'] as const;
export type DrawnFormat = (typeof DRAWN)[number];

/** Of the two tables, `both` is what comes back when a table is read into the document it was made of. */
export const CARRIES = {
  mermaid: {
    ...NOTHING,
    ...all('both', 'severalMaps', 'mapName', 'stageNames', 'touchpoints', 'scores'),
    ...all('part', 'personaName'),
  },
  md: {
    ...NOTHING,
    ...all('out', ...TRAITS),
    ...all('none', 'language', 'stageColors', 'laneKinds', 'channelIcons', 'tagColors', 'unknownFields'),
    ...all('none', 'spans', 'cardLooks', 'view', 'checks'),
    // The words that stand in for a picture are there, the picture is not.
    ...all('none', 'pictures'),
    // Of lanes that hold cards.
    ...all('part', 'laneDescriptions'),
  },
  canvas: { ...NOTHING, ...all('both', ...TRAITS) },
  ojf: {
    ...NOTHING,
    ...all('both', 'mapName', 'personaName', 'stageNames', 'laneNames', 'touchpoints', 'otherCards', 'scores'),
    ...all('both', 'momentsOfTruth', 'channels', 'notes', 'tags'),
    ...all('part', 'laneKinds', 'feelings', 'painPointRatings'),
  },
  cjml: {
    ...NOTHING,
    ...all('out', 'severalMaps', 'mapName', 'personaName', 'stageNames', 'touchpoints'),
    ...all('part', 'stageDetails', 'channels'),
  },
  xlsx: {
    ...NOTHING,
    ...all('both', 'severalMaps', 'mapName', 'mapState', 'personaName', 'stageNames', 'laneNames', 'laneKinds'),
    ...all('both', ...CARD_TABLE),
    ...all('both', 'personaProfile'),
    ...all('out', 'documentTitle', 'subStages', 'stageDetails', 'stageColors', 'laneDescriptions'),
    ...all('out', 'arrows', 'channelIcons', 'tagColors', 'subJourneys'),
  },
  csv: {
    ...NOTHING,
    ...all('both', 'severalMaps', 'mapName', 'stageNames', 'laneNames', 'laneKinds'),
    ...all('both', ...CARD_TABLE),
    ...all('out', 'subJourneys'),
  },
  outline: {
    ...NOTHING,
    ...all('in', 'mapName', 'stageNames', 'laneNames', 'laneKinds', 'touchpoints', 'otherCards', 'notes'),
  },
  pdf: {
    ...NOTHING,
    ...all('out', ...ON_THE_MAP),
    ...all('part', ...IN_PART_ON_THE_MAP),
    ...all('out', 'documentTitle', 'language', 'severalMaps', 'mapName'),
    ...all('asked', 'mapState', 'personaProfile', 'notes', 'webLinks'),
    ...all('part', 'assumptions'),
  },
  png: {
    ...NOTHING,
    ...all('out', 'severalMaps', ...ON_THE_MAP),
    ...all('part', 'mapName', ...IN_PART_ON_THE_MAP),
  },
  svg: {
    ...NOTHING,
    ...all('out', 'severalMaps', 'language', 'mapName', ...ON_THE_MAP),
    ...all('part', ...IN_PART_ON_THE_MAP),
  },
  pptx: {
    ...NOTHING,
    ...all('out', ...ON_THE_MAP),
    ...all('out', 'documentTitle', 'language', 'severalMaps', 'mapName', 'mapState', ...IN_PART_ON_THE_MAP),
    ...all('part', 'laneKinds', 'channelIcons', 'subJourneys', 'view'),
  },
  html: {
    ...NOTHING,
    ...all('out', ...ON_THE_MAP),
    ...all('out', 'documentTitle', 'language', 'severalMaps', 'mapName', 'mapState', ...IN_PART_ON_THE_MAP),
    ...all('out', 'assumptions'),
    ...all('part', 'laneKinds', 'view'),
  },
} as const satisfies Record<string, Carries>;
