/** Whether a key belongs to an input method that puts a word together: its Enter ends the word, nothing else. */
export function isComposing(event: KeyboardEvent): boolean {
  // The Enter that ends the word comes after the composition in some browsers, which then call it "Process".
  return event.isComposing || event.key === 'Process';
}
