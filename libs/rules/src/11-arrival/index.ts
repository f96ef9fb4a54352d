export {
  checkAssetNumber,
  gs1CheckDigit,
  plainAssetNumber,
  type AssetNumberCheck,
  type CheckDigitMode,
} from './check-asset-number.js';
export { checkNumberText, type NumberTextCheck } from './check-number-text.js';
export { namesNoMeter } from './names-no-meter.js';
export { readCurrentSpec, type CurrentSpec } from './read-current-spec.js';
export { readAssetNumbers, type AssetNumbersRead } from './read-asset-numbers.js';
