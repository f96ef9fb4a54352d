import type { ReactNode } from 'react';

/** Names and numbers as they stand in the records: the same in every language, so no translator may touch them. */
export function Data({ children }: { children: ReactNode }) {
  return <span translate="no">{children}</span>;
}
