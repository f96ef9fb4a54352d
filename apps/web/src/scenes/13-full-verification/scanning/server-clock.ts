/** How far this machine's clock is ahead of the server's, ms: a finding must not lie in the future. */
let ahead = 0;

/** @param date the header of an answer that has just come */
export function hearServerTime(date: string | null): void {
  if (date !== null) ahead = Math.max(0, Date.now() - Date.parse(date));
}

export const momentOfServer = (): string => new Date(Date.now() - ahead).toISOString();
