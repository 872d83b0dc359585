/**
 * What a body is that no catalogue is for: of the Party, a court, the State Audit, a state corporation, a tax office, a
 * university, a company; `other` is any other, and a name that is not understood.
 */
export const ISSUER_KINDS = [
  'party',
  'court',
  'audit',
  'corporation',
  'tax',
  'university',
  'company',
  'other',
] as const;
export type IssuerKind = (typeof ISSUER_KINDS)[number];
