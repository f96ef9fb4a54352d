export { ContentsSketch, type Contents, type KeptContents } from './contents-sketch.js';
