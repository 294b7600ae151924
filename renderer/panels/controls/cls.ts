/** Class names in one string, without those that do not apply. */
export function cls(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
