/** Numbers in sentences for people: Vietnamese writes a decimal comma; values in columns stay canonical. */

/** A canonical decimal as a Vietnamese reader expects it: `47.28` is `47,28`. No groups. */
export const inVietnamese = (value: string): string => value.replace('.', ',');
