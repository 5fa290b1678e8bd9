// By which names field work is known to pages that have not loaded it. All are forgotten when an officer signs out.

/** Holds how many deeds wait; see `forgetDrafts`. */
export const fieldMark = 'ward-draft:field';

/** Who is at work in the field. */
export const officerMark = 'ward-draft:officer';

export const fieldDatabase = (officer: string): string => `ward-field-${officer}`;
