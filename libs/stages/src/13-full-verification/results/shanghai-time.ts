const offset = 8 * 3_600_000;

/** An instant as the database writes it in Shanghai: `2026-11-02 08:00:00.000+08`. */
export function shanghaiTime(instant: Date): string {
  return `${new Date(instant.getTime() + offset).toISOString().slice(0, 23).replace('T', ' ')}+08`;
}
