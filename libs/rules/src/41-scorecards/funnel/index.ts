export { funnel, funnelLimits, type Funnel, type FunnelLimits, type FunnelPoint } from './funnel.js';
