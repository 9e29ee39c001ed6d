import { type QuarantineQuery, quarantineQuerySchema } from '@cordwatch/worklist';

/** What of the quarantine is listed; the address says it, so that a list can be bookmarked. */
export type QuarantineFilter = Pick<QuarantineQuery, 'state' | 'reason' | 'sender'>;

const { state, reason, sender } = quarantineQuerySchema.shape;

/** What the address says; an old or broken link still opens the list. */
export const parseQuarantineFilter = (search: Record<string, unknown>): QuarantineFilter => {
  const [ofReason, ofSender] = [
    reason.catch(undefined).parse(search.reason),
    sender.catch(undefined).parse(search.sender),
  ];
  return {
    state: state.catch('open').parse(search.state),
    ...(ofReason ? { reason: ofReason } : {}),
    ...(ofSender ? { sender: ofSender } : {}),
  };
};
