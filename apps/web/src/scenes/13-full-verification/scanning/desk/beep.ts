/** How a scan went, told by ear: nobody looks at the screen between two meters. */
export type Tone = 'ready' | 'pass' | 'fail' | 'duplicate' | 'refused';

interface Sound {
  hertz: number;
  seconds: number;
  times: number;
}

const sounds: Readonly<Record<Tone, Sound>> = {
  ready: { hertz: 1320, seconds: 0.05, times: 1 },
  pass: { hertz: 880, seconds: 0.08, times: 1 },
  fail: { hertz: 440, seconds: 0.2, times: 1 },
  duplicate: { hertz: 660, seconds: 0.08, times: 2 },
  refused: { hertz: 220, seconds: 0.35, times: 2 },
};

let context: AudioContext | undefined;

export function beep(tone: Tone): void {
  context ??= new AudioContext();
  const { hertz, seconds, times } = sounds[tone];
  for (let at = 0; at < times; at++) {
    const [oscillator, volume] = [context.createOscillator(), context.createGain()];
    const start = context.currentTime + at * seconds * 1.6;
    oscillator.frequency.value = hertz;
    volume.gain.value = 0.15;
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + seconds);
  }
}
