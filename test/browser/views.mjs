/**
 * In which views a screen is opened: with data, any two of language, width and theme meet; the rarer states in fewer.
 *   oneOf   3: only every third screen
 */
const view = (language, width, theme) => ({ language, width, theme });

const full = [
  view('zh-CN', 1440, 'light'),
  view('zh-CN', 1024, 'dark'),
  view('en', 1440, 'dark'),
  view('en', 1024, 'light'),
];

export const states = {
  full: full.map((seen) => ({ ...seen, state: 'full' })),
  empty: [full[0], full[3]].map((seen) => ({ ...seen, state: 'empty' })),
  failing: [
    { ...full[0], state: 'failing', failure: 'broken' },
    { ...full[3], state: 'failing', failure: 'refused' },
    { ...full[1], state: 'failing', failure: 'unreachable', oneOf: 3 },
  ],
};

/** The sign-in page, which nobody is signed in to. */
export const signInViews = states.full;
