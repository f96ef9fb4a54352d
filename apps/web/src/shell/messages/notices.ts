import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { causeWords } from '#rules/14-quality-problems';
import { usePreferences } from '../../preferences/preferences.js';
import { answerOf, api } from '../../api/api.js';
import { usePolling } from '../../api/live.js';
import type { components } from '../../api/schema.gen.js';
import { useChange } from '../../components/use-change.js';
import { useTexts, wordFor } from '../../texts/use-texts.js';

export type Notice = components['schemas']['NotificationView'];

export function useUnread(): number {
  const poll = usePolling(30_000);
  const { data } = useQuery({
    queryKey: ['notifications', 'unread'],
    refetchInterval: poll,
    queryFn: async () => (await answerOf(api.GET('/api/v1/notifications/unread'))).unread,
  });
  return data ?? 0;
}

export function useNotices(open: boolean) {
  return useQuery({
    queryKey: ['notifications', 'list'],
    enabled: open,
    placeholderData: keepPreviousData,
    queryFn: async () => (await answerOf(api.GET('/api/v1/notifications', { params: { query: { limit: 20 } } }))).items,
  });
}

export function useMarkRead() {
  return useChange((body: { id?: number }) => answerOf(api.POST('/api/v1/notifications/read', { body })));
}

/** What a notice says; one of a kind that this console does not know yet says so. */
export function useNoticeText(): (notice: Notice) => string {
  const t = useTexts();
  const { language } = usePreferences();
  const nameOf = ({ title, cause }: Record<string, unknown>): string =>
    typeof title === 'string' ? title : causeWords(String(cause), language === 'en' ? 'en' : 'zh');
  return ({ kind, params }) => {
    const text = (name: string): string => {
      const value = params[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    switch (kind) {
      case 'export-ready':
        return t.notices.exportReady(text('fileName'), text('rows'));
      case 'job-failed':
        return t.notices.jobFailed(wordFor(t.jobs.kinds, text('jobKind')));
      case 'batch-judged':
        return t.notices.batchJudged(text('batchNo'), text('round'), wordFor(t.batches.verdicts, text('verdict')));
      case 'quality-problem-raised':
        return t.notices.problemRaised(text('no'), text('batchNo'), nameOf(params));
      case 'quality-problem-given':
        return t.notices.problemGiven(text('no'), text('what'), text('dueOn'));
      case 'quality-problem-late':
        return t.notices.problemLate(text('no'), text('batchNo'));
      case 'sample-judged':
        return t.notices.sampleJudged[text('verdict') === 'accepted' ? 'accepted' : 'rejected'](text('batchNo'));
      case 'emc-late':
        return t.notices.emcLate(text('batchNo'), text('dueOn'));
    }
  };
}
