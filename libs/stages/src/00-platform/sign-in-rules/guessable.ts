import common from '@zxcvbn-ts/language-common';

/** What this product and Chinese keyboards add to the list of what people choose. */
const ours = ['zhunheng', 'dianneng', 'dianbiao', 'guowang', 'woaini', 'woaini1314', '5201314', '1314520', 'p@ssw0rd'];

let known: Set<string> | undefined;

/** One of the 49,000 passwords that are tried first, whatever digits and signs somebody puts behind it: no secret. */
export function isGuessable(password: string): boolean {
  known ??= new Set([...common.dictionary['passwords-common'], ...ours]);
  const word = password.toLowerCase();
  const bare = word.replace(/[^\p{L}]+$/u, '');
  const isOneSign = new Set(word).size <= 2;
  return isOneSign || known.has(word) || (bare.length > 3 && known.has(bare));
}
