export { groupedBy } from './grouped-by.js';
export { FiguresModule } from './figures.module.js';
export { scorecardPeriod, type ScorecardPeriod } from './scorecard-period.js';
export { againstMix, errorText, placesOf, rateOver, rateView, unplaced } from './rate.js';
export { ScopeCountsService, type ScopeCounts } from './scope-counts.service.js';
export { MixView, PeriodQuery, PlaceView, RateView } from './scorecard.dto.js';
export { verificationsOf, WorkReadModel } from './work.read-model.js';
