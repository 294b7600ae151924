/**
 * The OpenJourney Format, version 1.0, as the specification of the Ptolemy editor defines it: one journey with
 * stages, swimlanes, and nodes where they meet.
 */
import { z } from 'zod';

export const OJF_VERSION = '1.0';

export const OJF_SEVERITIES = ['low', 'medium', 'high'] as const;
export type OjfSeverity = (typeof OJF_SEVERITIES)[number];

/** What we write. */
export interface OjfFile {
  readonly version: string;
  readonly persona: string;
  readonly pointOfView: string;
  readonly stages: readonly OjfNamed[];
  readonly swimlanes: readonly OjfNamed[];
  readonly nodes: readonly OjfNode[];
}

export interface OjfNamed {
  readonly id: string;
  readonly name: string;
}

export interface OjfNode {
  readonly stageId: string;
  readonly swimlaneId: string;
  readonly title: string;
  readonly description?: string;
  readonly severity?: OjfSeverity;
  readonly score?: number;
  readonly sentiment?: string;
  readonly purpose: string;
  readonly isMomentOfTruth?: boolean;
  readonly tags?: readonly string[];
}

/** A value of the wrong type is as good as none: a file of another program is read as far as it can be. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = lenient(z.string());
/** Ids are strings, but numbers are met. */
const id = lenient(z.union([z.string(), z.number().transform(String)]));

export const OjfReading = z.object({
  version: lenient(z.union([z.string(), z.number()])),
  persona: text,
  pointOfView: text,
  stages: z.array(z.unknown()),
  swimlanes: z.array(z.unknown()),
  nodes: lenient(z.array(z.unknown())),
});

export const OjfNamedReading = z.object({ id, name: text });

export const OjfNodeReading = z.object({
  stageId: id,
  swimlaneId: id,
  title: text,
  description: text,
  severity: lenient(z.enum(OJF_SEVERITIES)),
  score: lenient(z.number()),
  sentiment: text,
  purpose: text,
  isMomentOfTruth: lenient(z.boolean()),
  icon: lenient(z.unknown()),
  iconColor: lenient(z.unknown()),
  tags: lenient(z.array(z.unknown())),
});
export type OjfNodeReading = z.infer<typeof OjfNodeReading>;
