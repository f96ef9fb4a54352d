import { useState } from 'react';

/**
 * What a form was opened with. Hints renew what the page shows while somebody writes; the form names the revision that
 * they saw, so that the change of a colleague is told and not written over.
 */
export function useAsOpened<Thing>(thing: Thing): Thing {
  const [opened] = useState(() => thing);
  return opened;
}
